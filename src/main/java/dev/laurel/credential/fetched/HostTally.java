package dev.laurel.credential.fetched;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** How reading from the Internet went lately, host by host and hour by hour. */
@ApplicationScoped
public class HostTally {
    /** How far back. */
    public static final Duration SPAN = Duration.ofHours(24);
    /** Hosts that are shown: those asked most. */
    public static final int MOST_HOSTS = 30;

    private static final String BY_HOUR = """
            with lately as (
              select host, date_trunc('hour', at) as hour, verdict from fetch_attempt where at > :since),
            largest as (select host, count(*) as n from lately group by host order by count(*) desc, host limit :most)
            select l.host as host, l.hour as hour, count(*) as attempts,
              count(*) filter (where l.verdict not in ('READ', 'REDIRECTED')) as failed
            from lately l join largest using (host)
            group by l.host, largest.n, l.hour order by largest.n desc, l.host, l.hour
            """;

    private final EntityManager database;
    private final InstantSource clock;

    HostTally(EntityManager database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An hour of a host.
     *
     * @param failed attempts that brought nothing
     */
    public record Hour(String host, Instant hour, long attempts, long failed) {}

    /** What was asked in the last {@link #SPAN}, hosts with most attempts first, hours in order. */
    @Transactional
    @SuppressWarnings("unchecked") // a native query for tuples answers a raw list
    public List<Hour> byHour() {
        List<Tuple> rows = database.createNativeQuery(BY_HOUR, Tuple.class)
                .setParameter("since", clock.instant().minus(SPAN))
                .setParameter("most", MOST_HOSTS)
                .getResultList();
        return rows.stream()
                .map(row -> new Hour(
                        row.get("host", String.class),
                        row.get("hour", Instant.class),
                        row.get("attempts", Long.class),
                        row.get("failed", Long.class)))
                .toList();
    }
}
