/**
 * Who fits this gig, and which gigs fit me: the one place where finding and matching meet.
 *
 * <p>Start at {@link dev.laurel.ranking.Ranker}. A ranking reads the gig, searches once, reads the people of the page
 * fresh, and explains them; only a page that changed in between is searched again (decision 0073).
 */
@NullMarked
package dev.laurel.ranking;

import org.jspecify.annotations.NullMarked;
