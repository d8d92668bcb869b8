package dev.laurel.ranking;

import org.jspecify.annotations.Nullable;

/** How much of each row's explanation a caller wants, as {@code ?explanation=} says (decision 0149). */
public enum Detail {
    /** Everything that a score can be worked out again from. */
    FULL,
    /** What each part gives and what is missing: enough to draw a list; evidence is left out. */
    SUMMARY;

    static final String PARAMETER = "FULL, also where not given, or SUMMARY: of each requirement its number in the gig,"
            + " importance, weight, skill, status, gap, phi, points and claimed alone, of each qualification its number,"
            + " status, weight, phi and points";

    /** What was asked for; {@link #FULL} where nothing was. */
    static Detail orFull(@Nullable Detail asked) {
        return asked == null ? FULL : asked;
    }
}
