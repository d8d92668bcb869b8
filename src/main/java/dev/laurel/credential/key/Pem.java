package dev.laurel.credential.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Public keys as PEM text (RFC 7468, section 13), as Open Badges 2.0 issuers publish them. */
public final class Pem {
    /** Longest text read, in characters; a key of 8192 bits has some 1500. */
    private static final int MAX_LENGTH = 4_096;

    private static final Pattern FORM =
            Pattern.compile("\\s*-----BEGIN PUBLIC KEY-----\\s+([A-Za-z0-9+/=\\s]+?)\\s*-----END PUBLIC KEY-----\\s*");
    private static final List<String> KINDS = List.of("RSA", "EC", "Ed25519");

    private Pem() {}

    /** The key; null when the text is none, or holds a key of no accepted kind or size. */
    public static @Nullable VerificationKey decode(String text) {
        var matcher = text.length() > MAX_LENGTH ? null : FORM.matcher(text);
        if (matcher == null || !matcher.matches()) {
            return null;
        }
        try {
            var spec = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(matcher.group(1)));
            for (var kind : KINDS) {
                var key = decode(kind, spec);
                if (key != null) {
                    return key;
                }
            }
            return null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static @Nullable VerificationKey decode(String kind, X509EncodedKeySpec spec) {
        try {
            return checked(KeyFactory.getInstance(kind).generatePublic(spec));
        } catch (GeneralSecurityException anotherKind) {
            return null;
        }
    }

    /** The key made anew from its numbers, so that all that is asked of other keys is asked of it. */
    private static @Nullable VerificationKey checked(PublicKey key) {
        var type = Keys.typeOf(key);
        if (type == null) {
            return null;
        }
        return switch (type) {
            case RSA -> key instanceof RSAPublicKey rsa ? Keys.rsa(rsa.getModulus(), rsa.getPublicExponent()) : null;
            case P256, P384, P521 ->
                key instanceof ECPublicKey ec
                        ? Keys.ec(type, ec.getW().getAffineX(), ec.getW().getAffineY())
                        : null;
            case ED25519 -> Keys.ed25519(Keys.ed25519Bytes(key));
        };
    }

    /** The text of a key. */
    public static String encode(VerificationKey key) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.key().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }
}
