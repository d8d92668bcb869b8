package dev.laurel.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A small file with secrets in it: mode 0600 from its first byte, and replaced whole or not at all. */
public final class PrivateFile {
    private PrivateFile() {}

    /** Writes beside the target, forces it to disk and renames; a reader sees the old text or the new one. */
    public static void write(Path target, String text) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Path beside = Files.createTempFile(
                folder,
                "." + target.getFileName(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(beside, text, StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
