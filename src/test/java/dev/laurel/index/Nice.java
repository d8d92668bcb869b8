package dev.laurel.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How far back a thread stands, as Linux tells it. */
public final class Nice {
    /** Behind the name, which may hold spaces: the state is field 3 of proc(5), nice is field 19. */
    private static final int FIELD = 19 - 3;

    private Nice() {}

    /** Of the thread that asks. */
    public static int here() {
        try {
            var stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[FIELD]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
