package dev.laurel.index;

import java.io.IOException;
import java.util.Optional;

/**
 * The writing side of an index; used by one thread at a time, as {@link Documents} are. What is put becomes visible
 * with {@link #show}, all at once, and lasts with {@link #keep}; a process that ends in between goes on from what it
 * kept last.
 */
public interface Projection extends Documents {
    /**
     * Reads ahead what the next {@link #open} will need, of whatever edition: as much as can be done while nobody knows
     * yet which one is wanted. Nothing is lost without it but time; what is there but cannot be read shows at opening.
     *
     * @throws IOException where the place cannot be used at all, or another process uses it
     */
    default void prepare() throws IOException {}

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
     * Begins another index aside, from which what is shown is not touched.
     *
     * @throws IllegalStateException where this one is not open
     */
    Aside aside() throws IOException;

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
