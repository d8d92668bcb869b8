package dev.laurel.credential.held;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Finds the copies of a credential on all accounts. Whoever decides by the answer holds {@link CopyKey#locks}; every
 * method needs the transaction that its caller has begun.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Copies {
    /** Copies that are looked at together; more than this say nothing new. */
    private static final int MAX_COPIES = 1_000;
    /** An empty text stands in no row. */
    private static final String ABSENT = "";

    private final EntityManager database;

    Copies(EntityManager database) {
        this.database = database;
    }

    /**
     * One row of a set of copies.
     *
     * @param replay what was known of its copies when it was judged, as far as it mattered
     */
    private record Copy(String id, String holder, boolean bound, Replay replay, Instant createdAt) {
        static Copy of(Object[] row) {
            var replay = new Replay((boolean) row[3], (boolean) row[4]);
            return new Copy((String) row[0], (String) row[1], (boolean) row[2], replay, (Instant) row[5]);
        }

        private boolean isBefore(Copy other) {
            return createdAt.isBefore(other.createdAt)
                    || (createdAt.equals(other.createdAt) && id.compareTo(other.id) < 0);
        }

        /** What should be known, beside all there are now. */
        Replay among(List<Copy> all) {
            return new Replay(
                    all.stream().anyMatch(other -> !other.holder.equals(holder)),
                    all.stream().anyMatch(other -> other.holder.equals(holder) && other.isBefore(this)));
        }

        /** Whether it stands otherwise than it should beside the others. */
        boolean isUnsettled(List<Copy> all) {
            return !replay.equals(among(all).mattering(bound));
        }
    }

    /** What is known of the copies of one credential, kept or about to be. */
    public Replay of(HeldId id, CopyKey key) {
        var others = all(id.tenant(), key).stream()
                .filter(copy -> !copy.id().equals(id.id()))
                .toList();
        return new Copy(id.id(), id.holder(), false, Replay.NONE, createdAt(id)).among(others);
    }

    /** When it was handed in; at the end of time where it is not kept yet. */
    private Instant createdAt(HeldId id) {
        return CredentialRow.<CredentialRow>findByIdOptional(new CredentialRow.Key(id.tenant(), id.id()))
                .map(row -> row.createdAt)
                .orElse(Instant.MAX);
    }

    /**
     * Copies that were judged when there were other copies than there are now: refused although they are alone by now,
     * not refused although they are not, or counted twice on one account.
     */
    public List<HeldId> unsettled(String tenant, CopyKey key) {
        var all = all(tenant, key);
        return all.stream()
                .filter(copy -> copy.isUnsettled(all))
                .map(copy -> new HeldId(tenant, copy.holder(), copy.id()))
                .toList();
    }

    private List<Copy> all(String tenant, CopyKey key) {
        if (key.isNone()) {
            return List.of();
        }
        return database.createQuery(
                        "select id, holder, bound, elsewhere, earlier, createdAt from CredentialRow"
                                + " where tenant = :tenant and (canonicalHash = :hash or signedKey = :key) order by id",
                        Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("hash", key.canonicalHash() == null ? ABSENT : key.canonicalHash())
                .setParameter("key", key.signedKey() == null ? ABSENT : key.signedKey())
                .setMaxResults(MAX_COPIES)
                .getResultStream()
                .map(Copy::of)
                .toList();
    }
}
