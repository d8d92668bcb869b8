package dev.laurel.index;

import java.io.IOException;
import java.time.LocalDate;

/**
 * Documents of people and gigs that are being written; by one thread at a time, except that several may add, or put, at
 * once, each something else.
 */
public interface Documents {
    /**
     * Adds a person of whom nothing is known yet: many are added faster than put. Of one who was added before, as by a
     * step that failed half-way, there would be two.
     *
     * @param day UTC day that freshness is judged on
     */
    default void add(PersonEntry person, Basis basis, LocalDate day) throws IOException {
        put(person, basis, day);
    }

    /** Adds a gig, in the same way. */
    default void add(GigEntry gig, Basis basis) throws IOException {
        put(gig, basis);
    }

    /**
     * Puts a person in, in place of what was known of them.
     *
     * @param day UTC day that freshness is judged on
     */
    void put(PersonEntry person, Basis basis, LocalDate day) throws IOException;

    /** Takes a person out, if there. */
    void removePerson(String tenant, String id) throws IOException;

    /** Puts a gig in, in place of what was known of it. */
    void put(GigEntry gig, Basis basis) throws IOException;

    /** Takes a gig out, if there. */
    void removeGig(String tenant, String id) throws IOException;
}
