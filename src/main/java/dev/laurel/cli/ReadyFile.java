package dev.laurel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Lets whoever started this process know that it is ready, by a file that they named: {@code laurel.ready.file}. */
final class ReadyFile {
    private static final Logger LOG = Logger.getLogger(ReadyFile.class);

    private ReadyFile() {}

    /** Makes it, where one was named; that it cannot be made is no reason to fail. */
    static void make() {
        var name = System.getProperty("laurel.ready.file", "");
        if (name.isEmpty()) {
            return;
        }
        try {
            Files.createFile(Path.of(name));
        } catch (IOException e) {
            LOG.warnf("%s cannot be made: %s", name, e);
        }
    }
}
