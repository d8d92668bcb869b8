package dev.laurel.demo.content;

import org.jspecify.annotations.Nullable;

/**
 * Where a hand-written person must stand for one gig; tests hold the demo to it.
 *
 * @param gig key of the gig
 * @param tier QUALIFIED or CLOSE where the person is listed
 * @param rank place in the whole order; null where any will do
 * @param whyNot code of the reason where the person is not listed
 */
public record Expectation(
        String gig,
        @Nullable String tier,
        @Nullable Integer rank,
        @Nullable String whyNot) {
    public Expectation {
        if ((tier == null) == (whyNot == null)) {
            throw new IllegalArgumentException("either a tier or a reason: " + gig);
        }
    }
}
