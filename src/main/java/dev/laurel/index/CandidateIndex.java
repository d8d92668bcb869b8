package dev.laurel.index;

import dev.laurel.match.OrderKey;

/**
 * Finds who fits a gig, and which gigs fit a person: exactly the beginning, or any later part, of scoring.md's order
 * over everybody who passes the gates and has points or claimed points.
 *
 * <p>Each answer is taken from one state of the index, the one it names. All methods throw
 * {@link IndexUnavailableException} where there is none to answer from.
 */
public interface CandidateIndex {
    /** People for a gig. */
    Found find(PeopleQuery query);

    /** Open gigs for a person. */
    Found find(GigsQuery query);

    /**
     * Where a key stands among the people for a gig.
     *
     * @param query its slice is not read
     * @param key of a person whom the query's overlay leaves out
     */
    Standing standing(PeopleQuery query, OrderKey key);

    /** What the index holds, counted; with a digest, which reads all of it, if asked. */
    Contents contents(boolean digest);
}
