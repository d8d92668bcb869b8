package dev.laurel.credential.fetch;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a document is wanted for. It decides whether the network may be asked at all, how large an answer may be, of
 * which media types, and how long it may be used before it is read again.
 */
public enum Use {
    /** A JSON-LD context. Never from the network: what is signed must not depend on who answers today. */
    CONTEXT(0, List.of(), Duration.ZERO, Duration.ZERO, Duration.ZERO),

    /** A DID document, a controller document or a JSON Web Key Set. */
    KEYS(
            Sizes.MIB,
            List.of(
                    "application/json",
                    "application/ld+json",
                    "application/did+json",
                    "application/did+ld+json",
                    "application/did",
                    "application/cid",
                    "application/jwk+json",
                    "application/jwk-set+json"),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofHours(24)),

    /**
     * A status list credential or a revocation list. A change must reach its credentials within 15 minutes: reading and
     * judging get one of them.
     */
    STATUS_LIST(
            4 * Sizes.MIB,
            List.of(
                    "application/json",
                    "application/ld+json",
                    "application/vc",
                    "application/vc+ld+json",
                    "application/vc+jwt",
                    "application/vc-ld+jwt",
                    "application/jwt",
                    "text/plain"),
            Duration.ofMinutes(5),
            Duration.ofMinutes(14),
            Duration.ofMinutes(14)),

    /**
     * A hosted Open Badges 2.0 assertion or badge class, or the newer version of a credential. Its issuer takes it back
     * by changing it, so that it must be as fresh as a status list.
     */
    BADGE(
            Sizes.MIB,
            List.of(
                    "application/json",
                    "application/ld+json",
                    "application/vc",
                    "application/vc+ld+json",
                    "application/vc+jwt",
                    "application/vc-ld+jwt",
                    "application/jwt",
                    "text/plain"),
            Duration.ofMinutes(5),
            Duration.ofMinutes(14),
            Duration.ofMinutes(14)),

    /** None: something is sent to a webhook, and its answer is not read. */
    WEBHOOK(0, List.of(), Duration.ZERO, Duration.ZERO, Duration.ZERO),

    /** A certificate's page, to look for a name on it. It is read when somebody asks, and never kept. */
    PAGE(
            Sizes.MIB,
            List.of("text/html", "application/xhtml+xml"),
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(5));

    private final int maxBytes;
    /** Copied, in the order of preference, and never changed. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> mediaTypes;

    private final Duration leastFresh;
    private final Duration usuallyFresh;
    private final Duration mostFresh;

    Use(int maxBytes, List<String> mediaTypes, Duration leastFresh, Duration usuallyFresh, Duration mostFresh) {
        this.maxBytes = maxBytes;
        this.mediaTypes = new LinkedHashSet<>(mediaTypes);
        this.leastFresh = leastFresh;
        this.usuallyFresh = usuallyFresh;
        this.mostFresh = mostFresh;
    }

    private static final class Sizes {
        static final int MIB = 1024 * 1024;
    }

    /** Largest document in bytes. */
    int maxBytes() {
        return maxBytes;
    }

    /** Whether an answer of that media type, without parameters and in lower case, is taken. */
    boolean takes(String mediaType) {
        return mediaTypes.contains(mediaType);
    }

    /** For the Accept header. */
    String accepted() {
        return String.join(", ", mediaTypes);
    }

    /** How long it is used where its host says nothing. */
    public Duration usuallyFresh() {
        return usuallyFresh;
    }

    /** What its host says, within what is sensible. */
    public Duration fresh(Duration stated) {
        if (stated.compareTo(leastFresh) < 0) {
            return leastFresh;
        }
        return stated.compareTo(mostFresh) > 0 ? mostFresh : stated;
    }
}
