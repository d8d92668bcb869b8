package dev.laurel.freelancer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A person's part of the key that orders people of equal points (scoring.md, "Order"). */
final class Tie {
    private Tie() {}

    /** The first 8 bytes, big endian, of SHA-256 over the id in UTF-8. */
    static long of(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
