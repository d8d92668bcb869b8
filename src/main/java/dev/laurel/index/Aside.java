package dev.laurel.index;

import java.io.Closeable;
import java.io.IOException;

/**
 * An index that is made aside, in a place of its own, while the one that it is to follow goes on being shown and
 * written. It begins empty. What a process leaves half made is gone at the next {@link Projection#open}.
 */
public interface Aside extends Documents, Closeable {
    /**
     * Follows the index that it was made aside of: shows what was put here, all at once, and lasts beyond the end of
     * the process; from here on, what is written there is written here. Whoever is still reading the other one reads it
     * to the end. By the thread that writes to the other one; once.
     *
     * @param mark answers include all up to it
     * @param basis that everything was put in with
     * @throws IOException where it may have followed or not: the index is to be opened anew, and finds one of the two
     */
    void follow(Mark mark, Basis basis, Edition edition) throws IOException;

    /** Gives it up, unless it has followed already. */
    @Override
    void close() throws IOException;
}
