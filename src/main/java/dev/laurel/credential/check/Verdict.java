package dev.laurel.credential.check;

import dev.laurel.credential.report.Code;
import java.util.Optional;

/** What the ranking makes of a credential. */
public sealed interface Verdict {
    /** Proof: outcome VERIFIED or VERIFIED_WITH_LIMITS with the issuer and subject steps done; E4. */
    record Verified(Proven proven) implements Verdict {}

    /**
     * Not proof, and its validity is 0: refused, revoked, suspended, expired, not yet valid or about somebody else.
     *
     * @param reason the first fault that decided
     * @param claimed what it says, for showing it to its holder; empty where nothing could be read. Nothing of it may
     *     count
     */
    record Refused(Code reason, Optional<Proven> claimed) implements Verdict {}

    /**
     * Neither: a decisive document could not be read (tried again at the report's {@code recheckAt}), or the signature
     * is good but issuer or subject is not established. Counts as claimed only.
     *
     * @param reason the first question left open or the first limit
     * @param claimed what it says, at an assurance below E4; empty where nothing could be read
     */
    record Undecided(Code reason, Optional<Proven> claimed) implements Verdict {}

    /** What the credential says, where it could be read at all. */
    default Optional<Proven> said() {
        return switch (this) {
            case Verified verified -> Optional.of(verified.proven());
            case Refused refused -> refused.claimed();
            case Undecided undecided -> undecided.claimed();
        };
    }
}
