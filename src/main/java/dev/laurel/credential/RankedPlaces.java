package dev.laurel.credential;

import java.util.List;

/**
 * Which places in the rankings of open gigs change when people prove otherwise; answered by the room that ranks, so
 * that nothing here has to know about gigs.
 */
public interface RankedPlaces {
    /**
     * The places that differ, by gig and person. Reads the people as they stand now, puts what they proved before and
     * what they prove after in the place of the credentials spoken of, and stores nothing; outside any transaction.
     */
    PlaceChanges changed(String tenant, List<ProofChange> people);
}
