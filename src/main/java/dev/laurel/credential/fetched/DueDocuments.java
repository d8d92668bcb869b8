package dev.laurel.credential.fetched;

import dev.laurel.credential.fetch.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Which documents are to be read again, whose change is still to be told, and which may be forgotten. */
@ApplicationScoped
public class DueDocuments {
    /** How long a document is left to the instance that has begun to read it again. */
    private static final Duration LEASE = Duration.ofMinutes(1);
    /** Rows forgotten in one transaction. */
    private static final int BATCH = 1_000;

    /** In use: some credential stands on it, of a tenant whose own store does not hold it. */
    private static final String CLAIM = """
            update fetched_document set next_read_at = :lease where (url, use) in (
              select f.url, f.use from fetched_document f where f.next_read_at <= :now and exists (
                select 1 from credential c where c.documents @> array[f.url] and not exists (
                  select 1 from document d where d.tenant = c.tenant and d.url = f.url and not d.removed
                  and d.version = (select max(o.version) from document o where o.tenant = d.tenant and o.url = d.url)))
              order by f.next_read_at limit :limit for update skip locked)
            returning url, use, version""";

    private final EntityManager database;
    private final InstantSource clock;

    DueDocuments(EntityManager database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A document whose change is still to be told.
     *
     * @param told number of the version that was told last; 0 for none
     */
    public record Untold(Version version, long told) {
        private static Untold of(Object row) {
            return new Untold(Version.of(row), ((Number) ((Object[]) row)[3]).longValue());
        }
    }

    /** A document at one of its versions. */
    public record Version(URI url, Use use, long number) {
        private static Version of(Object row) {
            var columns = (Object[]) row;
            return new Version(
                    URI.create((String) columns[0]),
                    Use.valueOf((String) columns[1]),
                    ((Number) columns[2]).longValue());
        }
    }

    /** Takes documents that are in use and due, for this instance alone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Version> claim(int limit) {
        var now = clock.instant();
        return versions(database.createNativeQuery(CLAIM)
                .setParameter("now", now)
                .setParameter("lease", now.plus(LEASE))
                .setParameter("limit", limit)
                .getResultList());
    }

    /** Documents that have changed since the credentials that stand on them were last told. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Untold> untold(int limit) {
        var untold = new ArrayList<Untold>();
        for (Object row : database.createNativeQuery("select url, use, version, told_version from fetched_document"
                        + " where told_version < version order by url limit :limit")
                .setParameter("limit", limit)
                .getResultList()) {
            untold.add(Untold.of(row));
        }
        return untold;
    }

    /** Notes that they have been told. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void told(Version version) {
        database.createNativeQuery("update fetched_document set told_version = greatest(told_version, :version)"
                        + " where url = :url and use = :use")
                .setParameter("version", version.number())
                .setParameter("url", version.url().toString())
                .setParameter("use", version.use().name())
                .executeUpdate();
    }

    /**
     * Forgets a batch of what is older than an instant: replaced texts, documents not tried since, attempts.
     *
     * @return whether there may be more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean forget(Instant before) {
        boolean isMore = delete(
                "fetched_text",
                "last_at < :before and version < (select d.version from fetched_document d"
                        + " where d.url = fetched_text.url and d.use = fetched_text.use)",
                before);
        isMore |= delete("fetched_document", "next_read_at < :before", before);
        isMore |= delete("fetch_attempt", "at < :before", before);
        return isMore;
    }

    private boolean delete(String table, String condition, Instant before) {
        var query = "delete from " + table + " where ctid in (select ctid from " + table + " where " + condition
                + " limit " + BATCH + ")";
        return database.createNativeQuery(query).setParameter("before", before).executeUpdate() == BATCH;
    }

    private static List<Version> versions(List<?> rows) {
        var versions = new ArrayList<Version>();
        for (Object row : rows) {
            versions.add(Version.of(row));
        }
        return versions;
    }
}
