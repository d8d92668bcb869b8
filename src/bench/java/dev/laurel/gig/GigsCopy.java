package dev.laurel.gig;

import dev.laurel.bench.world.Posted;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of gigs as the program writes and reads them, for a table that is filled and looked through without it. */
public final class GigsCopy {
    /** Into which columns {@link #row} goes. */
    public static final String TABLE =
            "gig (tenant, id, owner, state, visibility, ends_on, created_at, updated_at, version, body)";

    private static final String SELECT =
            "select tenant, id, owner, state, ends_on, created_at, updated_at, version, body"
                    + " from gig where tenant = ? and id > ? and state = 'OPEN' order by id limit ?";

    private GigsCopy() {}

    /**
     * A row, column by column.
     *
     * @param owner account of its client
     * @param now when it is made
     */
    public static List<@Nullable String> row(String tenant, String owner, Posted posted, Instant now) {
        var row = new GigRow();
        row.tenant = tenant;
        row.id = posted.id();
        row.owner = owner;
        row.createdAt = now;
        row.put(posted.body(), now);
        return Arrays.asList(
                row.tenant,
                row.id,
                row.owner,
                row.state.name(),
                row.visibility.name(),
                row.endsOn == null ? null : row.endsOn.toString(),
                row.createdAt.toString(),
                row.updatedAt.toString(),
                Long.toString(row.version),
                row.body);
    }

    /**
     * The next open gigs by id.
     *
     * @param after id behind which they are; empty for the first
     */
    public static List<Gig> openAfter(Connection database, String tenant, String after, int limit, LocalDate day)
            throws SQLException {
        try (var select = database.prepareStatement(SELECT)) {
            select.setString(1, tenant);
            select.setString(2, after);
            select.setInt(3, limit);
            try (var rows = select.executeQuery()) {
                var gigs = new ArrayList<Gig>();
                while (rows.next()) {
                    gigs.add(gig(rows, day));
                }
                return gigs;
            }
        }
    }

    private static Gig gig(ResultSet rows, LocalDate day) throws SQLException {
        var row = new GigRow();
        row.tenant = rows.getString(1);
        row.id = rows.getString(2);
        row.owner = rows.getString(3);
        row.state = GigState.valueOf(rows.getString(4));
        row.endsOn = rows.getObject(5, LocalDate.class);
        row.createdAt = rows.getTimestamp(6).toInstant();
        row.updatedAt = rows.getTimestamp(7).toInstant();
        row.version = rows.getLong(8);
        row.body = rows.getString(9);
        return row.gig(day);
    }
}
