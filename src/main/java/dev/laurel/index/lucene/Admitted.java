package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Of one segment everybody who may pass some gates, found before anything else: of the others, none need be looked at.
 */
interface Admitted {
    /** Looks at those of a window. */
    void lookAt(Window window, int base, int end) throws IOException;

    /**
     * All of them by rising number, where they are no more than so many; else null.
     *
     * @param docBase added to each
     * @param docs of the segment
     */
    default int @Nullable [] few(int docBase, int docs, int most) throws IOException {
        var window = new Window();
        var found = new int[most];
        int size = 0;
        for (int base = 0; base < docs; base += Window.SIZE) {
            lookAt(window, base, Math.min(docs, base + Window.SIZE));
            if (size + window.size() > most) {
                return null;
            }
            window.sort();
            for (int i = 0; i < window.size(); i++) {
                found[size++] = docBase + base + window.place(i);
            }
            window.clear();
        }
        return Arrays.copyOf(found, size);
    }
}
