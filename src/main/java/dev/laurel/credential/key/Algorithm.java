package dev.laurel.credential.key;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.jspecify.annotations.Nullable;

/** The allow-list of signature algorithms; each fits exactly one kind of key. */
public enum Algorithm {
    EDDSA("EdDSA", KeyType.ED25519, "Ed25519"),
    ES256("ES256", KeyType.P256, "SHA256withECDSAinP1363Format"),
    ES384("ES384", KeyType.P384, "SHA384withECDSAinP1363Format"),
    ES512("ES512", KeyType.P521, "SHA512withECDSAinP1363Format"),
    RS256("RS256", KeyType.RSA, "SHA256withRSA"),
    PS256("PS256", KeyType.RSA, "RSASSA-PSS");

    /** Bytes of salt in PS256: the length of the digest (RFC 7518, 3.5). */
    private static final int PSS_SALT_LENGTH = 32;

    private final String jose;
    private final KeyType type;
    private final String platformName;

    Algorithm(String jose, KeyType type, String platformName) {
        this.jose = jose;
        this.type = type;
        this.platformName = platformName;
    }

    /**
     * The algorithm with this JOSE name, matched exactly; null for every other one, {@code none} and HMAC among them.
     */
    public static @Nullable Algorithm of(String jose) {
        for (var algorithm : values()) {
            if (algorithm.jose.equals(jose)) {
                return algorithm;
            }
        }
        return jose.equals("Ed25519") ? EDDSA : null;
    }

    /** The JOSE name. */
    public String jose() {
        return jose;
    }

    /** The only kind of key it may be used with. */
    public KeyType type() {
        return type;
    }

    /** Whether the signature over the data is by this key; false for a key of another kind. */
    public boolean verifies(VerificationKey key, byte[] data, byte[] signature) {
        if (key.type() != type) {
            return false;
        }
        try {
            var engine = engine();
            engine.initVerify(key.key());
            engine.update(data);
            return engine.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /**
     * A signature over the data.
     *
     * @throws GeneralSecurityException when the key is of another kind
     */
    public byte[] sign(PrivateKey key, byte[] data) throws GeneralSecurityException {
        var engine = engine();
        engine.initSign(key);
        engine.update(data);
        return engine.sign();
    }

    private Signature engine() throws NoSuchAlgorithmException, InvalidAlgorithmParameterException {
        var engine = Signature.getInstance(platformName);
        if (this == PS256) {
            engine.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSS_SALT_LENGTH, 1));
        }
        return engine;
    }
}
