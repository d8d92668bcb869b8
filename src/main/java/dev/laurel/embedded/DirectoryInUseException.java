package dev.laurel.embedded;

import java.nio.file.Path;

/** Another process runs Laurel on the directory. */
public final class DirectoryInUseException extends RuntimeException {
    public DirectoryInUseException(Path directory) {
        super("Laurel already runs on " + directory
                + DirectoryLock.holder(directory)
                        .map(pid -> " (process " + pid + ")")
                        .orElse("")
                + ". Stop it, or give another folder with --data.");
    }
}
