package dev.laurel.freelancer;

import dev.laurel.bench.world.Portrait;
import dev.laurel.credential.EvidenceSource;
import dev.laurel.credential.TimedLicence;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.taxonomy.Taxonomy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of people as the program writes and reads them, for a table that is filled and looked through without it: the
 * evidence is derived, every column is made, and every row is read by the program's own classes.
 */
public final class PeopleCopy {
    /** Into which columns {@link #row} goes. */
    public static final String TABLE = FreelancerRow.COLUMNS;

    private static final String SELECT = "select id, visibility, version, body, evidence, licences, tie from freelancer"
            + " where tenant = ? and id > ? order by id limit ?";
    private static final String SELECT_SOME = "select id, visibility, version, body, evidence, licences, tie from"
            + " freelancer where tenant = ? and id = any (?) order by id";

    private final Taxonomy taxonomy;

    public PeopleCopy(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * A row, column by column.
     *
     * @param now when it is made
     */
    public List<@Nullable String> row(String tenant, Portrait of, Instant now) {
        var row = new FreelancerRow();
        row.tenant = tenant;
        row.id = of.id();
        row.createdAt = now;
        row.tie = Tie.of(row.id);
        row.put(of.body(), of.claims(), now);
        var derivation = new Derivation(List.of(new Of(of)), taxonomy);
        row.put(derivation.derive(row.tenant, row.id, row.claims()), now);
        return row.columns();
    }

    /** The same person as clients would read them from that row, without one; a PRIVATE one is shown here too. */
    public Shown shown(String tenant, Portrait of, Instant now) {
        var derivation = new Derivation(List.of(new Of(of)), taxonomy);
        var standing = derivation.derive(tenant, of.id(), of.claims());
        var profile = of.body();
        return new Shown(
                Card.of(of.id(), profile),
                standing.person(of.id(), profile.circumstances(), now),
                profile.visibility(),
                Tie.of(of.id()),
                0);
    }

    /** What the world holds about one person, as any other source of evidence. */
    private record Of(Portrait portrait) implements EvidenceSource {
        @Override
        public List<TimedEvidence> evidence(String tenant, String holder) {
            return portrait.held();
        }

        @Override
        public List<TimedLicence> held(String tenant, String holder) {
            return portrait.licences();
        }
    }

    /**
     * The next people by id, as they stand at {@code now}.
     *
     * @param after id behind which they are; empty for the first
     */
    public static List<Shown> after(Connection database, String tenant, String after, int limit, Instant now)
            throws SQLException {
        try (var select = database.prepareStatement(SELECT)) {
            select.setString(1, tenant);
            select.setString(2, after);
            select.setInt(3, limit);
            return shown(select.executeQuery(), now);
        }
    }

    /** These people, as they stand at {@code now}; those that there are. */
    public static List<Shown> these(Connection database, String tenant, List<String> ids, Instant now)
            throws SQLException {
        try (var select = database.prepareStatement(SELECT_SOME)) {
            select.setString(1, tenant);
            select.setArray(2, database.createArrayOf("text", ids.toArray()));
            return shown(select.executeQuery(), now);
        }
    }

    private static List<Shown> shown(ResultSet rows, Instant now) throws SQLException {
        var people = new ArrayList<Shown>();
        while (rows.next()) {
            var row = new FreelancerRow();
            row.id = rows.getString(1);
            row.visibility = Visibility.valueOf(rows.getString(2));
            row.version = rows.getLong(3);
            row.body = rows.getString(4);
            row.evidence = rows.getString(5);
            row.licences = rows.getString(6);
            row.tie = rows.getLong(7);
            people.add(StoredPerson.of(row).shown(now));
        }
        return people;
    }

    /** The profile whom clients may see; empty for a PRIVATE one. */
    public static Optional<Shown> forClients(Shown shown) {
        return shown.visibility() == Visibility.PRIVATE ? Optional.empty() : Optional.of(shown);
    }
}
