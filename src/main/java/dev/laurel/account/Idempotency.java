package dev.laurel.account;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.api.Seal;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what requests with an Idempotency-Key were answered, so that a retry has one effect (api.md, "retries").
 *
 * <p>The claim and the answer are written in transactions of their own, beside the request's: after a crash between
 * them the key is free again when {@link #ABANDONED} has passed.
 */
@ApplicationScoped
class Idempotency {
    /** How long an answer is repeated. */
    static final Duration KEPT = Duration.ofHours(24);
    /** A request that has not answered by then never will. */
    static final Duration ABANDONED = Duration.ofMinutes(2);
    /** Before what is sealed; no JSON begins so. */
    private static final String SEALED = "sealed:";

    private final EntityManager database;
    private final Seal seal;
    private final InstantSource clock;

    Idempotency(EntityManager database, Seal seal, InstantSource clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    /** An answer to repeat. */
    record Answer(
            int status,
            Map<String, String> headers,
            @Nullable String body) {}

    /**
     * Claims a key for a request.
     *
     * @return the answer to repeat; empty where this is the first request, which must then {@link #keep} or
     *     {@link #release}
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_PROGRESS
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Answer> claim(IdempotencyRow.Key key, byte[] digest) {
        int inserted = database.createNativeQuery("""
                        insert into idempotency (tenant, account, key, request, digest, created_at)
                        values (:tenant, :account, :key, :request, :digest, :now)
                        on conflict (tenant, account, key, request) do update set digest = :digest, created_at = :now, status = null
                        where idempotency.created_at < :expired
                           or (idempotency.status is null and idempotency.created_at < :abandoned)
                        """)
                .setParameter("tenant", key.tenant())
                .setParameter("account", key.account())
                .setParameter("key", key.key())
                .setParameter("request", key.request())
                .setParameter("digest", digest)
                .setParameter("now", clock.instant())
                .setParameter("expired", clock.instant().minus(KEPT))
                .setParameter("abandoned", clock.instant().minus(ABANDONED))
                .executeUpdate();
        return inserted == 1 ? Optional.empty() : Optional.of(earlier(key, digest));
    }

    private Answer earlier(IdempotencyRow.Key key, byte[] digest) {
        @Nullable IdempotencyRow row = IdempotencyRow.findById(key);
        if (row == null || (row.status == null && MessageDigest.isEqual(row.digest, digest))) {
            throw ProblemException.of(ProblemType.IDEMPOTENCY_IN_PROGRESS).with("Retry-After", "1");
        }
        if (!MessageDigest.isEqual(row.digest, digest)) {
            throw ProblemException.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return new Answer(row.status, row.headers, opened(key, row.body));
    }

    /** Keeps the answer of the request that claimed the key. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(IdempotencyRow.Key key, Answer answer) {
        IdempotencyRow row = IdempotencyRow.findById(key);
        row.status = answer.status();
        row.headers = answer.headers();
        row.body = sealed(key, answer.body());
    }

    /** An answer may hold a secret that is shown once and kept nowhere else, such as a new key. */
    private @Nullable String sealed(IdempotencyRow.Key key, @Nullable String body) {
        return body == null
                ? null
                : SEALED
                        + Base64.getEncoder()
                                .encodeToString(seal.seal(name(key), body.getBytes(StandardCharsets.UTF_8)));
    }

    /** One that an earlier version kept as it was is repeated as it is. */
    private @Nullable String opened(IdempotencyRow.Key key, @Nullable String body) {
        return body == null || !body.startsWith(SEALED)
                ? body
                : new String(
                        seal.open(name(key), Base64.getDecoder().decode(body.substring(SEALED.length()))),
                        StandardCharsets.UTF_8);
    }

    private static String name(IdempotencyRow.Key key) {
        return String.join("\n", "idempotency", key.tenant(), key.account(), key.key(), key.request());
    }

    /** Frees the key of a request that had no effect. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void release(IdempotencyRow.Key key) {
        IdempotencyRow.deleteById(key);
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void forgetOld() {
        IdempotencyRow.delete("createdAt < ?1", clock.instant().minus(KEPT));
    }
}
