package dev.laurel.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * A request's body that has been read to its end for its digest and can be read once more. Bulk loads go through a
 * temporary file, so that memory holds {@value #IN_MEMORY} bytes at most; how long a body may be at all is decided by
 * the server and by who reads it.
 */
final class SpooledBody {
    /** Longest body that is kept in memory, in bytes: what an ordinary one may have, and one more. */
    static final int IN_MEMORY = 1024 * 1024 + 1;

    private final InputStream stream;
    private final byte[] digest;

    private SpooledBody(InputStream stream, byte[] digest) {
        this.stream = stream;
        this.digest = digest;
    }

    static SpooledBody of(InputStream entity) throws IOException {
        var start = entity.readNBytes(IN_MEMORY);
        var sha = sha256();
        sha.update(start);
        if (start.length < IN_MEMORY) {
            return new SpooledBody(new ByteArrayInputStream(start), sha.digest());
        }
        @Nullable Path file = Files.createTempFile("laurel-body-", ".tmp");
        try {
            try (var out = new DigestOutputStream(Files.newOutputStream(file), sha)) {
                entity.transferTo(out);
            }
            var rest = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            file = null;
            return new SpooledBody(new SequenceInputStream(new ByteArrayInputStream(start), rest), sha.digest());
        } finally {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The body from its beginning; the file goes when it is read to its end, or closed. */
    InputStream stream() {
        return stream;
    }

    /** SHA-256 of the body. */
    byte[] digest() {
        return digest.clone();
    }

    /** Lets go of a body that nobody will read. */
    void discard() throws IOException {
        stream.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
