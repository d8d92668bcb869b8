package dev.laurel.credential.fetch;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A document as it was read: its bytes, when, and their digest. Immutable. */
public final class Document {
    private final URI url;
    private final byte[] bytes;
    private final String mediaType;
    private final Instant fetchedAt;
    private final String sha256;

    private Document(URI url, byte[] bytes, String mediaType, Instant fetchedAt) {
        this.url = url;
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.fetchedAt = fetchedAt;
        this.sha256 = digest(bytes);
    }

    /**
     * A document read at an instant.
     *
     * @param mediaType as served or stored; empty when unknown
     * @param fetchedAt when it was last read from its origin, or put into the store: ages of status lists count from it
     */
    public static Document of(URI url, byte[] bytes, String mediaType, Instant fetchedAt) {
        return new Document(url, bytes.clone(), mediaType, fetchedAt);
    }

    public URI url() {
        return url;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public String mediaType() {
        return mediaType;
    }

    public Instant fetchedAt() {
        return fetchedAt;
    }

    /** SHA-256 of the bytes, 64 lower-case hex digits. */
    public String sha256() {
        return sha256;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
