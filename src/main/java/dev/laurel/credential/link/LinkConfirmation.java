package dev.laurel.credential.link;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that they opened a certificate's page and compared it (verification.md, "Issuer registry").
 *
 * @param as by whose right
 * @param at when
 * @param name the name on the page, which was the holder's confirmed legal name
 * @param title as compared
 * @param issuedOn day of issue, as compared
 * @param expiresOn last day of validity, as compared; null when it does not end
 * @param skills ids of the skills that the certificate is about; some of those that its holder named
 * @param until from when on it must be confirmed again
 */
public record LinkConfirmation(
        By as,
        Instant at,
        String name,
        String title,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        List<String> skills,
        Instant until) {
    /** How long a confirmation stands, where the certificate does not end before. */
    public static final Period STANDS = Period.ofMonths(12);

    public LinkConfirmation {
        skills = List.copyOf(skills);
    }

    /** By whose right a link is confirmed. */
    public enum By {
        /** The installation's operator. */
        OPERATOR,
        /** An account of the issuer's own. */
        ISSUER
    }

    /** The end of a confirmation of a link that is made at an instant. */
    public static Instant end(CertificateLink link, Instant at) {
        var end = at.atOffset(ZoneOffset.UTC).plus(STANDS).toInstant();
        var own = link.until();
        return own != null && own.isBefore(end) ? own : end;
    }

    /** Whether it stands. */
    public boolean stands(Instant now) {
        return now.isBefore(until);
    }
}
