package dev.laurel.credential.key;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of bytes. */
public final class Digests {
    private Digests() {}

    /** SHA-256, 32 bytes. */
    public static byte[] sha256(byte[] bytes) {
        return digest("SHA-256", bytes);
    }

    /** SHA-384, 48 bytes. */
    public static byte[] sha384(byte[] bytes) {
        return digest("SHA-384", bytes);
    }

    /** MD5, 16 bytes; only for reading old hashed e-mail addresses, never as a proof of anything alone. */
    public static byte[] md5(byte[] bytes) {
        return digest("MD5", bytes);
    }

    /** SHA-256 as 64 lower-case hex digits. */
    public static String sha256Hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    private static byte[] digest(String name, byte[] bytes) {
        try {
            return MessageDigest.getInstance(name).digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has " + name, impossible);
        }
    }
}
