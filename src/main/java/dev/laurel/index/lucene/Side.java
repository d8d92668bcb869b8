package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.Set;

/** One direction of a search, on one reader: people for a gig, or gigs for a person. */
interface Side {
    /**
     * The documents with points and the best keys that pass all gates, and those that have the last one's key.
     *
     * @param wanted documents, at least 1
     */
    Top best(int wanted) throws IOException;

    /**
     * The same of those with claimed points alone; keys are claimed.
     *
     * @param listed every document that has points and passes all gates
     */
    Top bestByClaims(int wanted, Set<Integer> listed) throws IOException;

    /** Documents that have, or may turn out to have, points; keys as {@link PointsKey} makes them. */
    Candidates withPoints() throws IOException;

    /** Documents that have claimed points but no points, or may turn out to have points after all; keys are claimed. */
    Candidates withClaimsOnly() throws IOException;

    /** Claimed points of documents, given in rising order. */
    int[] claimed(int[] docs) throws IOException;

    /** Of the weight that was hoped for, what really counts. */
    int confirmed(int doc) throws IOException;

    /** Whether all gates let it pass. */
    boolean passes(int doc) throws IOException;

    /** Its tie, of which the smaller unsigned one stands first. */
    long tie(int doc) throws IOException;

    /** Id of the person or gig. */
    String id(int doc) throws IOException;
}
