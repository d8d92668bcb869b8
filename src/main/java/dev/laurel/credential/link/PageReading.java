package dev.laurel.credential.link;

import dev.laurel.credential.fetch.Document;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was found on a certificate's page. The page itself is not kept: it names a person.
 *
 * @param at when it was read
 * @param found whether it names the holder
 * @param sha256 of its bytes, lower-case hex; null where it could not be read
 */
public record PageReading(Instant at, Found found, @Nullable String sha256) {
    /** Whether a page names its holder. */
    public enum Found {
        /** It has the legal name on the holder's profile. */
        NAMED,
        /** It was read, and has another name or none. */
        NOT_NAMED,
        /** The holder's profile has no legal name to look for. */
        NO_NAME_TO_SEEK,
        /** It could not be read. */
        UNREADABLE,
        /** It is on no registered issuer's site, and was not read. */
        NOT_LISTED,
        /** Nothing is fetched here. */
        NOT_ASKED
    }

    /** What is found on a page that was read. */
    public static PageReading of(Document page, String name) {
        var found = PageText.of(page.bytes()).names(name) ? Found.NAMED : Found.NOT_NAMED;
        return new PageReading(page.fetchedAt(), found, page.sha256());
    }
}
