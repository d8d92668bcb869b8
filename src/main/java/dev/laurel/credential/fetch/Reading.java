package dev.laurel.credential.fetch;

import java.time.Duration;

/** What came of asking the network for a document. */
public sealed interface Reading {
    /**
     * It was read.
     *
     * @param freshFor how long it may be used before it is read again, by Cache-Control within the limits of its use;
     *     what the host did not say is the use's default
     * @param isStated whether its host said so
     */
    record Read(Document document, Duration freshFor, boolean isStated) implements Reading {}

    /**
     * Its host says that there is none.
     *
     * @param isForGood whether it says so for good (410)
     */
    record Absent(boolean isForGood) implements Reading {}

    /** It could not be read now. */
    record Failed(Rule rule) implements Reading {}
}
