package dev.laurel.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Adds up SHA-256 values as numbers, so that no order of what is added exists. */
public final class DigestSum {
    private final MessageDigest sha256;
    private final byte[] sum;

    public DigestSum() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
        sum = new byte[sha256.getDigestLength()];
    }

    /** Adds one document's content. */
    public void add(byte[] content) {
        var digest = sha256.digest(content);
        int carry = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            carry += (sum[i] & 0xFF) + (digest[i] & 0xFF);
            sum[i] = (byte) carry;
            carry >>>= Byte.SIZE;
        }
    }

    /** Adds one document's content. */
    public void add(String content) {
        add(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Lower-case hex; all zeros for nothing. */
    public String value() {
        return HexFormat.of().formatHex(Arrays.copyOf(sum, sum.length));
    }
}
