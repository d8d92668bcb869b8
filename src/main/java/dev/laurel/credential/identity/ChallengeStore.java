package dev.laurel.credential.identity;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/** The open challenges, one for an identity at most. */
@ApplicationScoped
public class ChallengeStore {
    /** How long an answer is waited for (verification.md, "Holder binding and replay"). */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    /** 128 bits. */
    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final EntityManager database;
    private final InstantSource clock;

    ChallengeStore(EntityManager database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes a challenge in place of any that is open.
     *
     * @param domain the origin that asks
     * @throws ProblemException NOT_FOUND; CONFLICT where the identity is no DID, or proved already
     */
    @Transactional
    public HolderChallenge open(String tenant, String holder, String identity, String domain) {
        var row = IdentityStore.row(tenant, holder, identity);
        if (row.type != IdentityType.DID) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "Only a DID can answer a challenge; an operator vouches for an address.");
        }
        if (row.provedAt != null) {
            throw ProblemException.of(ProblemType.CONFLICT, "This identity is proved already.");
        }
        var made = new HolderChallenge(
                nonce(), domain, clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.MICROS));
        database.createNativeQuery("""
                        insert into identity_challenge (tenant, identity, nonce, domain, expires_at)
                        values (:tenant, :identity, :nonce, :domain, :expires)
                        on conflict (tenant, identity) do update set
                          nonce = excluded.nonce, domain = excluded.domain, expires_at = excluded.expires_at""")
                .setParameter("tenant", tenant)
                .setParameter("identity", identity)
                .setParameter("nonce", made.challenge())
                .setParameter("domain", domain)
                .setParameter("expires", made.expiresAt())
                .executeUpdate();
        return made;
    }

    /**
     * Takes the open challenge away, so that of two answers at once only one finds it.
     *
     * @return it; empty where there is none or it came too late
     */
    @Transactional
    public Optional<HolderChallenge> take(String tenant, String identity) {
        var row = database.find(
                ChallengeRow.class, new ChallengeRow.Key(tenant, identity), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return Optional.empty();
        }
        database.remove(row);
        return clock.instant().isBefore(row.expiresAt)
                ? Optional.of(new HolderChallenge(row.nonce, row.domain, row.expiresAt))
                : Optional.empty();
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
