package dev.laurel.credential.held;

import dev.laurel.credential.report.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;

/** How the credentials of a marketplace stand, counted: for operators who look whether verification is well. */
@ApplicationScoped
public class Tally {
    /** Issuers that are counted one by one: those with most credentials. */
    public static final int MOST_ISSUERS = 50;

    private static final String BY_OUTCOME = """
            select outcome, count(*) as n from credential where tenant = :tenant group by outcome order by outcome
            """;
    private static final String BY_ISSUER = """
            with counted as (
              select issuer, outcome, count(*) as n from credential
              where tenant = :tenant and issuer is not null group by issuer, outcome),
            largest as (
              select issuer, sum(n) as all_of_it from counted group by issuer order by sum(n) desc, issuer limit :most)
            select c.issuer as issuer, c.outcome as outcome, c.n as n
            from counted c join largest l on l.issuer = c.issuer order by l.all_of_it desc, c.issuer, c.outcome
            """;
    private static final String DUE = """
            select count(*) from credential where tenant = :tenant and recheck_at <= :now
            """;

    private final EntityManager database;
    private final InstantSource clock;

    Tally(EntityManager database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many stand so. */
    public record ByOutcome(Outcome outcome, long count) {}

    /**
     * How many of an issuer stand so.
     *
     * @param issuer the identifier that they name
     */
    public record ByIssuer(String issuer, Outcome outcome, long count) {}

    /** All credentials by how they stand. */
    @Transactional
    public List<ByOutcome> byOutcome(String tenant) {
        return rows(BY_OUTCOME, tenant, false).stream()
                .map(row -> new ByOutcome(Outcome.valueOf(row.get("outcome", String.class)), row.get("n", Long.class)))
                .toList();
    }

    /** The largest issuers' credentials by how they stand, largest first. */
    @Transactional
    public List<ByIssuer> byIssuer(String tenant) {
        return rows(BY_ISSUER, tenant, true).stream()
                .map(row -> new ByIssuer(
                        row.get("issuer", String.class),
                        Outcome.valueOf(row.get("outcome", String.class)),
                        row.get("n", Long.class)))
                .toList();
    }

    /** How many should have been judged again by now: more than a few for long means that judging falls behind. */
    @Transactional
    public long due(String tenant) {
        return ((Number) database.createNativeQuery(DUE)
                        .setParameter("tenant", tenant)
                        .setParameter("now", clock.instant())
                        .getSingleResult())
                .longValue();
    }

    @SuppressWarnings("unchecked") // a native query for tuples answers a raw list
    private List<Tuple> rows(String sql, String tenant, boolean limited) {
        var query = database.createNativeQuery(sql, Tuple.class).setParameter("tenant", tenant);
        return limited ? query.setParameter("most", MOST_ISSUERS).getResultList() : query.getResultList();
    }
}
