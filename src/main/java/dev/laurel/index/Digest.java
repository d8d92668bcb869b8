package dev.laurel.index;

import java.time.LocalDate;

/** Sums up what documents hold, whatever their order: a missing, doubled or altered one gives another value. */
public interface Digest {
    /**
     * Adds a person's document as it would be made now.
     *
     * @param day UTC day that freshness is judged on
     */
    void add(PersonEntry person, Basis basis, LocalDate day);

    /** Adds a gig's document as it would be made now. */
    void add(GigEntry gig, Basis basis);

    /** Lower-case hex of everything added so far. */
    String value();
}
