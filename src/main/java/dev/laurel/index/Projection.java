package dev.laurel.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The writing side of an index; used by one thread at a time, except that several may add, or put, at once, each
 * something else. What is put becomes visible with {@link #show}, all at once, and lasts with {@link #keep}; a process
 * that ends in between goes on from what it kept last.
 */
public interface Projection {
    /**
     * Opens what was kept, if it is of this edition and whole as far as can be seen without reading all of it (then see
     * {@link #check}), and goes on writing to it; shows nothing yet.
     *
     * @return where it stopped; empty where there is nothing, or it is damaged or of another edition
     * @throws IOException where the place cannot be used at all, or another process uses it
     */
    Optional<Mark> open(Edition edition) throws IOException;

    /**
     * Reads all that was opened, byte by byte, which takes long; in any thread, while all goes on. Where it turns out
     * damaged, it is shown no more, and the next opening finds nothing.
     *
     * @return whether it is whole
     */
    default boolean check() {
        return true;
    }

    /** Sets whatever there is aside and begins empty. What was shown stays shown until the next {@link #show}. */
    void begin() throws IOException;

    /**
     * Adds a person to an index that was begun empty and knows nothing of them yet: many may be added faster than put.
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

    /**
     * Makes everything put so far visible: from here on, answers include all up to {@code mark}.
     *
     * @param basis that everything was put in with
     */
    void show(Mark mark, Basis basis) throws IOException;

    /** Makes what is shown last beyond the end of the process. */
    void keep(Edition edition) throws IOException;

    /** An empty digest: with everything added that the index should hold, it equals that of its {@link Contents}. */
    Digest digest();

    /** Whether anything is shown. Not so before the first {@link #show}, nor once what is there turned out damaged. */
    boolean isShown();

    /** Ends writing without keeping; what is shown stays shown. */
    void close() throws IOException;
}
