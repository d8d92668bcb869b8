package dev.laurel.index.lucene;

import java.io.IOException;

/**
 * Of one segment everybody who may pass some gates, found before anything else: of the others, none need be looked at.
 */
interface Admitted {
    /** Looks at those of a window. */
    void lookAt(Window window, int base, int end) throws IOException;
}
