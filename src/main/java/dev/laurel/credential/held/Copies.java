package dev.laurel.credential.held;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the copies of a credential on all accounts. Whoever decides by the answer holds {@link CopyKey#locks}; every
 * method needs the transaction that its caller has begun.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Copies {
    /** Copies that are looked at together; more than this say nothing new. */
    private static final int MAX_COPIES = 1_000;
    /** Copies of many credentials that are looked at together. */
    private static final int MAX_OF_MANY = 5_000;

    private static final String COLUMNS =
            "select id, holder, bound, elsewhere, earlier, createdAt, canonicalHash, signedKey from CredentialRow"
                    + " where tenant = :tenant and ";
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
    private record Copy(String id, String holder, boolean bound, Replay replay, Instant createdAt, CopyKey key) {
        static Copy of(Object[] row) {
            var replay = new Replay((boolean) row[3], (boolean) row[4]);
            return new Copy(
                    (String) row[0],
                    (String) row[1],
                    (boolean) row[2],
                    replay,
                    (Instant) row[5],
                    new CopyKey((String) row[6], (String) row[7]));
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
        return new Copy(id.id(), id.holder(), false, Replay.NONE, createdAt(id), key).among(others);
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

    /**
     * What is there of the copies of many credentials of one tenant, read at once.
     *
     * @throws IllegalStateException where there are too many to be looked at together
     */
    public Sets sets(String tenant, Collection<CopyKey> keys) {
        var hashes = keys.stream().flatMap(key -> Stream.ofNullable(key.canonicalHash()));
        var signed = keys.stream().flatMap(key -> Stream.ofNullable(key.signedKey()));
        var found = database.createQuery(
                        COLUMNS + "(canonicalHash in :hashes or signedKey in :keys) order by id", Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("hashes", hashes.distinct().toList())
                .setParameter("keys", signed.distinct().toList())
                .setMaxResults(MAX_OF_MANY)
                .getResultStream()
                .map(Copy::of)
                .toList();
        if (found.size() == MAX_OF_MANY) {
            throw new IllegalStateException("too many copies to be looked at together");
        }
        return new Sets(tenant, found);
    }

    /** The copies of many credentials. */
    public static final class Sets {
        private final String tenant;
        private final List<Copy> all;
        private final Map<String, List<Copy>> byHash;
        private final Map<String, List<Copy>> bySigned;

        private Sets(String tenant, List<Copy> all) {
            this.tenant = tenant;
            this.all = all;
            byHash = all.stream()
                    .filter(copy -> copy.key().canonicalHash() != null)
                    .collect(Collectors.groupingBy(
                            copy -> String.valueOf(copy.key().canonicalHash())));
            bySigned = all.stream()
                    .filter(copy -> copy.key().signedKey() != null)
                    .collect(Collectors.groupingBy(
                            copy -> String.valueOf(copy.key().signedKey())));
        }

        private List<Copy> of(CopyKey key) {
            var hash = key.canonicalHash();
            var signed = key.signedKey();
            return Stream.concat(
                            hash == null ? Stream.of() : byHash.getOrDefault(hash, List.of()).stream(),
                            signed == null ? Stream.of() : bySigned.getOrDefault(signed, List.of()).stream())
                    .distinct()
                    .sorted(Comparator.comparing(Copy::id))
                    .toList();
        }

        /**
         * The same with some that are about to be kept under other keys.
         *
         * @param keys by what they will be copies
         * @param known when each was handed in
         */
        public Sets with(Map<HeldId, CopyKey> keys, Map<HeldId, CredentialStore.Known> known) {
            var others = all.stream().filter(copy -> !keys.containsKey(new HeldId(tenant, copy.holder(), copy.id())));
            var renewed = known.entrySet().stream()
                    .map(entry -> new Copy(
                            entry.getKey().id(),
                            entry.getKey().holder(),
                            false,
                            Replay.NONE,
                            entry.getValue().createdAt(),
                            keys.getOrDefault(entry.getKey(), CopyKey.NONE)));
            return new Sets(tenant, Stream.concat(others, renewed).toList());
        }

        /** As {@link Copies#of}; of one that is kept, and was handed in then. */
        public Replay of(HeldId id, CopyKey key, Instant createdAt) {
            var others =
                    of(key).stream().filter(copy -> !copy.id().equals(id.id())).toList();
            return new Copy(id.id(), id.holder(), false, Replay.NONE, createdAt, key).among(others);
        }

        /** As {@link Copies#unsettled}, for several keys. */
        public List<HeldId> unsettled(Collection<CopyKey> keys) {
            return keys.stream()
                    .map(this::of)
                    .flatMap(all -> all.stream().filter(copy -> copy.isUnsettled(all)))
                    .map(copy -> new HeldId(tenant, copy.holder(), copy.id()))
                    .distinct()
                    .toList();
        }
    }

    private List<Copy> all(String tenant, CopyKey key) {
        if (key.isNone()) {
            return List.of();
        }
        return database.createQuery(COLUMNS + "(canonicalHash = :hash or signedKey = :key) order by id", Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("hash", key.canonicalHash() == null ? ABSENT : key.canonicalHash())
                .setParameter("key", key.signedKey() == null ? ABSENT : key.signedKey())
                .setMaxResults(MAX_COPIES)
                .getResultStream()
                .map(Copy::of)
                .toList();
    }
}
