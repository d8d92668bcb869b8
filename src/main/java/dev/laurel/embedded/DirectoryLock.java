package dev.laurel.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The right to run in a data directory; the kernel takes it back when the process dies, however it dies. */
public final class DirectoryLock implements AutoCloseable {
    private static final String FILE = "laurel.lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock of a directory (made when absent); empty when a living process holds it. */
    public static Optional<DirectoryLock> tryTake(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel channel =
                FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(
                (ProcessHandle.current().pid() + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII)));
        return Optional.of(new DirectoryLock(channel));
    }

    /** Whether anybody ever ran in the directory; looking leaves no trace. */
    static boolean wasTaken(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    /** The process that took the lock last, for a message; empty when unreadable. */
    public static Optional<String> holder(Path directory) {
        try {
            return Optional.of(Files.readString(directory.resolve(FILE)).strip())
                    .filter(pid -> !pid.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
