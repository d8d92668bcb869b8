package dev.laurel.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps what the database must hold and nobody may read there: AES-256-GCM under a key derived from the pepper, bound
 * to the row it stands in, so that a copy of the database is of no use and no row's secret passes for another's.
 */
@ApplicationScoped
public class Seal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Secrets secrets;

    Seal(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * Seals a value.
     *
     * @param row names purpose and row; must be the same where it is opened
     * @return the nonce, and the value sealed
     */
    public byte[] seal(String row, byte[] value) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, row, nonce, value);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Opens what {@link #seal} sealed.
     *
     * @throws IllegalStateException where the pepper is another, the row is, or it was tampered with
     */
    public byte[] open(String row, byte[] sealed) {
        return run(
                Cipher.DECRYPT_MODE,
                row,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, Math.max(NONCE_BYTES, sealed.length)));
    }

    private byte[] run(int mode, String row, byte[] nonce, byte[] input) {
        try {
            var key = secrets.hmac("seal", "AES-256-GCM".getBytes(StandardCharsets.US_ASCII));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("what was sealed does not open: " + row.split("\n", 2)[0], broken);
        }
    }
}
