package dev.laurel.ranking;

import dev.laurel.index.Hit;
import dev.laurel.match.Explanation;

/**
 * A row of a page, confirmed by fresh evidence.
 *
 * @param hit place and integers
 * @param of the person, or the gig, as read for this page
 * @param explanation that gives exactly these integers
 */
record Row<T>(Hit hit, T of, Explanation explanation) {}
