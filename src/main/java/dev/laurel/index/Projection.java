package dev.laurel.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The writing side of an index; used by one thread at a time. What is put becomes visible with {@link #show}, all at
 * once, and lasts with {@link #keep}; a process that ends in between goes on from what it kept last.
 */
public interface Projection {
    /**
     * Opens what was kept, if it is whole and of this edition, and goes on writing to it; shows nothing yet.
     *
     * @return where it stopped; empty where there is nothing, or it is damaged or of another edition
     * @throws IOException where the place cannot be used at all, or another process uses it
     */
    Optional<Mark> open(Edition edition) throws IOException;

    /** Sets whatever there is aside and begins empty. What was shown stays shown until the next {@link #show}. */
    void begin() throws IOException;

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
