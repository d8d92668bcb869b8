package dev.laurel.freelancer;

import dev.laurel.api.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Front door to the people whose profiles are young. */
@ApplicationScoped
public class RecentlyJoined {
    private static final String SINCE = """
            select id, tie from freelancer
            where tenant = ? and created_at >= cast(? as timestamptz) and visibility <> 'PRIVATE'
            order by created_at desc, id limit cast(? as integer)""";

    private final Reads reads;

    RecentlyJoined(Reads reads) {
        this.reads = reads;
    }

    /**
     * Somebody who joined.
     *
     * @param tie their part of a tie key, unsigned
     */
    public record Joined(String id, long tie) {}

    /** Those whom clients may see, who joined at {@code since} or later; youngest first, at most {@code limit}. */
    public List<Joined> since(String tenant, Instant since, int limit) {
        return reads.all(
                SINCE,
                row -> new Joined(row.getString(1), row.getLong(2)),
                tenant,
                since.toString(),
                Integer.toString(limit));
    }
}
