package dev.laurel.demo.issuing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a demo issuer is asked to sign.
 *
 * @param id the badge's name within the issuer, such as a UUID; signing it again gives the badge that is there
 * @param achievement key of the achievement
 * @param recipient mail address
 * @param from day and time of issue
 * @param until first instant after its validity; null when it does not expire
 * @param standing how it stands in the issuer's lists from the beginning
 */
public record BadgeOrder(
        String id,
        String achievement,
        String recipient,
        Instant from,
        @Nullable Instant until,
        Standing standing) {
    /** How a badge stands in its issuer's lists. */
    public enum Standing {
        GOOD,
        REVOKED,
        SUSPENDED
    }
}
