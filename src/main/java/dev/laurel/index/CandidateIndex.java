package dev.laurel.index;

import java.util.List;

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
     * Where a person stands among the others for a gig, whatever the index knows of that person.
     *
     * @param query its slice is not read
     * @param person as they are now
     */
    Standing standing(PeopleQuery query, PersonEntry person);

    /**
     * Where a person would stand among the others for a gig, standing one way or another; all from one state, and from
     * one walk where the index can.
     *
     * @param query its slice is not read
     * @param sides the same person, in each of the ways
     * @return one for each, in their order
     */
    default List<Standing> standings(PeopleQuery query, List<PersonEntry> sides) {
        return sides.stream().map(side -> standing(query, side)).toList();
    }

    /** What the index holds, counted; with a digest, which reads all of it, if asked. */
    Contents contents(boolean digest);
}
