package dev.laurel.alert;

import dev.laurel.skill.SkillId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What is asked of the alerts' tables in SQL, inside the transaction under way. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AlertRows {
    private static final String TOUCH = "insert into alert_edition (tenant, edition) values (:tenant, 1)"
            + " on conflict (tenant) do update set edition = alert_edition.edition + 1";

    private static final String TELL = """
            insert into alert_told (tenant, alert, subject, at)
            select tenant, id, :subject, :now from alert
            where tenant = :tenant and id = any(:alerts) and not :fingerprint = any(known)
            on conflict do nothing returning alert""";

    private final EntityManager database;

    AlertRows(EntityManager database) {
        this.database = database;
    }

    private Session session() {
        return database.unwrap(Session.class);
    }

    /** Says that a marketplace's alerts are others now; of two who do, one waits for the other. */
    void touch(String tenant) {
        database.createNativeQuery(TOUCH).setParameter("tenant", tenant).executeUpdate();
    }

    /** Number of the last row of the change log. */
    @Transactional(Transactional.TxType.REQUIRED)
    long last() {
        return session()
                .createNativeQuery("select coalesce(max(seq), 0) from change_log", Long.class)
                .getSingleResult();
    }

    /** Editions by marketplace. */
    Map<String, Long> editions() {
        return session()
                .createNativeQuery("select tenant, edition from alert_edition", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    /** All alerts of a marketplace, by id. */
    Map<String, Alert> all(String tenant) {
        var all = new HashMap<String, Alert>();
        session()
                .createNativeQuery(
                        "select id, account, kind, freelancer, gig, skills, min_points, position, taken_up, created_at from alert"
                                + " where tenant = :tenant",
                        Object[].class)
                .setParameter("tenant", tenant)
                .getResultStream()
                .map(row -> alert(tenant, row))
                .forEach(alert -> all.put(alert.id(), alert));
        return all;
    }

    private static Alert alert(String tenant, Object[] row) {
        int at = 0;
        return new Alert(
                tenant,
                (String) row[at++],
                (String) row[at++],
                AlertKind.valueOf((String) row[at++]),
                (String) row[at++],
                (String) row[at++],
                Arrays.stream((String[]) row[at++]).map(SkillId::new).collect(Collectors.toUnmodifiableSet()),
                ((Number) row[at++]).intValue(),
                ((Number) row[at++]).longValue(),
                (Boolean) row[at++],
                (Instant) row[at]);
    }

    /**
     * How far the change log was looked through; held until the transaction ends.
     *
     * @return empty where another process is at it
     */
    OptionalLong takePosition() {
        return session()
                .createNativeQuery("select position from alert_reading for update skip locked", Long.class)
                .getResultStream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    void putPosition(long position) {
        database.createNativeQuery("update alert_reading set position = :position")
                .setParameter("position", position)
                .executeUpdate();
    }

    /** Notes that alerts tell of something. @return those that have not told of it before, and to which it is news */
    Set<String> tell(String tenant, Collection<String> alerts, String subject, Instant now) {
        return Set.copyOf(session()
                .createNativeQuery(TELL, String.class)
                .setParameter("tenant", tenant)
                .setParameter("subject", subject)
                .setParameter("fingerprint", Fingerprints.of(subject))
                .setParameter("now", now)
                .setParameter("alerts", alerts.toArray(String[]::new))
                .getResultList());
    }

    /** How many each has told of; none where it has told of nothing. */
    Map<String, Long> told(String tenant, List<String> alerts) {
        return session()
                .createNativeQuery(
                        "select alert, count(*) from alert_told where tenant = :tenant and alert = any(:alerts)"
                                + " group by alert",
                        Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("alerts", alerts.toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    /** Notes that what alerts had missed was looked at. */
    void takenUp(String tenant, Collection<String> alerts) {
        database.createNativeQuery("update alert set taken_up = true where tenant = :tenant and id = any(:alerts)")
                .setParameter("tenant", tenant)
                .setParameter("alerts", alerts.toArray(String[]::new))
                .executeUpdate();
    }

    /** Since when everybody may see a gig; empty where not everybody may. */
    Optional<Instant> publicSince(String tenant, String gig) {
        return session()
                .createNativeQuery(
                        "select public_since from gig where tenant = :tenant and id = :gig"
                                + " and public_since is not null",
                        Instant.class)
                .setParameter("tenant", tenant)
                .setParameter("gig", gig)
                .getResultStream()
                .findFirst();
    }

    /** Ends the alerts on a gig. */
    void endOf(String tenant, String gig) {
        if (AlertRow.delete("tenant = ?1 and gig = ?2", tenant, gig) > 0) {
            touch(tenant);
        }
    }

    /** Forgets that anybody was told of a person. */
    void forget(String tenant, String person) {
        database.createNativeQuery("delete from alert_told where tenant = :tenant and subject = :subject")
                .setParameter("tenant", tenant)
                .setParameter("subject", person)
                .executeUpdate();
    }
}
