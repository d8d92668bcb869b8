package dev.laurel.credential;

import java.util.List;

/**
 * Places that differ in the rankings of open gigs.
 *
 * @param first by gig and person, at most {@value #MAX_LISTED}
 * @param places how many there are
 * @param gigs in how many gigs
 */
public record PlaceChanges(List<PlaceChange> first, long places, long gigs) {
    /** Places that are listed. */
    public static final int MAX_LISTED = 100;
    /** None differ. */
    public static final PlaceChanges NONE = new PlaceChanges(List.of(), 0, 0);

    public PlaceChanges {
        first = List.copyOf(first);
    }
}
