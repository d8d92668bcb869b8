package dev.laurel.demo.issuing;

import dev.laurel.demo.content.IssuerSheet;
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
 * @param form in which it is signed; null in the issuer's own
 */
public record BadgeOrder(
        String id,
        String achievement,
        String recipient,
        Instant from,
        @Nullable Instant until,
        Standing standing,
        IssuerSheet.@Nullable Form form) {
    /** An order in the issuer's own form. */
    public BadgeOrder(
            String id, String achievement, String recipient, Instant from, @Nullable Instant until, Standing standing) {
        this(id, achievement, recipient, from, until, standing, null);
    }

    /** How a badge stands in its issuer's lists. */
    public enum Standing {
        GOOD,
        REVOKED,
        SUSPENDED
    }
}
