package dev.laurel.gig;

import dev.laurel.api.LastMade;
import dev.laurel.api.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads gigs that are only looked at: rows of which Hibernate need keep nothing. */
@ApplicationScoped
class StoredGigs {
    private static final String SELECT = """
            select id, owner, state, ends_on, created_at, updated_at, version, body from gig where tenant = ?""";

    private static final String ONE = SELECT + " and id = ?";
    private static final String SOME = SELECT + " and id = any(?)";

    /** Gigs read at a time where all are shown: some megabytes at the very most. */
    private static final int PAGE = 500;

    private static final String POSTED = SELECT + """
             and id > ? and state <> 'DRAFT' and (state = 'OPEN' or created_at > cast(? as timestamptz))
            order by id limit\s""" + PAGE;

    private static final String NEXT_OPEN = SELECT + """
             and id > ? and state = 'OPEN' and (ends_on is null or ends_on >= cast(? as date))
            order by id limit\s""" + PAGE;

    private static final String OPEN = """
            select id, version from gig where tenant = ? and state = 'OPEN'
            and (ends_on is null or ends_on >= cast(? as date))""";

    /** Gigs whose bodies are remembered as they were read: ranked again and again, page by page. */
    private static final int REMEMBERED = 256;
    /** Characters of a body that is remembered, at most: with what is made of it, 16 MB where all are as long. */
    private static final int LONGEST_REMEMBERED = 8_192;

    private final LastMade<String, GigBody> bodies = new LastMade<>(REMEMBERED, StoredGigs::body);
    private final Reads reads;

    StoredGigs(Reads reads) {
        this.reads = reads;
    }

    /** The gig as it stands on a day. */
    Optional<Gig> find(String tenant, String id, LocalDate today) {
        return reads.first(ONE, row -> row(row, tenant), tenant, id).map(row -> row.gig(today, remembered(row.body)));
    }

    private GigBody remembered(String body) {
        return body.length() <= LONGEST_REMEMBERED ? bodies.of(body) : body(body);
    }

    private static GigBody body(String stored) {
        return GigForm.ofStored(stored).body();
    }

    /** Those of these gigs that exist, by id, as they stand on a day; one query. */
    Map<String, Gig> shown(String tenant, Collection<String> ids, LocalDate today) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return reads.all(SOME, row -> gig(row, tenant, today), tenant, ids).stream()
                .collect(Collectors.toUnmodifiableMap(Gig::id, gig -> gig));
    }

    /** The versions of the gigs that are open on a day, by id; one query. */
    Map<String, Long> openVersions(String tenant, LocalDate today) {
        var versions = new HashMap<String, Long>();
        reads.all(OPEN, row -> versions.put(row.getString(1), row.getLong(2)), tenant, today.toString());
        return versions;
    }

    /** The next gigs by id that are open or were posted after an instant; at most a page of them. */
    List<Gig> postedAfter(String tenant, Instant posted, String afterId, LocalDate today) {
        return reads.all(POSTED, row -> gig(row, tenant, today), tenant, afterId, posted.toString());
    }

    /** The next gigs by id that are open on a day; at most a page of them. */
    List<Gig.Open> openAfter(String tenant, String afterId, LocalDate today) {
        return reads.all(NEXT_OPEN, row -> gig(row, tenant, today), tenant, afterId, today.toString()).stream()
                .map(Gig.Open.class::cast)
                .toList();
    }

    private static Gig gig(ResultSet row, String tenant, LocalDate today) throws SQLException {
        return row(row, tenant).gig(today);
    }

    /** In the order of the columns of {@link #SELECT}. */
    private static GigRow row(ResultSet row, String tenant) throws SQLException {
        int at = 0;
        var read = new GigRow();
        read.tenant = tenant;
        read.id = row.getString(++at);
        read.owner = row.getString(++at);
        read.state = GigState.valueOf(row.getString(++at));
        read.endsOn = row.getObject(++at, LocalDate.class);
        read.createdAt = instant(row, ++at);
        read.updatedAt = instant(row, ++at);
        read.version = row.getLong(++at);
        read.body = row.getString(++at);
        return read;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
