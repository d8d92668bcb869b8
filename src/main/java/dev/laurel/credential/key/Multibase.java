package dev.laurel.credential.key;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Bytes as text that names its own base: {@code z} base 58, {@code u} base 64 URL without padding. */
public final class Multibase {
    private Multibase() {}

    /** The bytes of a text; null when its base is neither or it is malformed. */
    public static byte @Nullable [] decode(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (text.charAt(0)) {
            case 'z' -> Base58.decode(text.substring(1));
            case 'u' -> base64Url(text.substring(1));
            default -> null;
        };
    }

    /** The bytes in base 58. */
    public static String encode(byte[] bytes) {
        return "z" + Base58.encode(bytes);
    }

    /** The bytes of unpadded base 64 URL; null when malformed, padded or with bits left over. */
    public static byte @Nullable [] base64Url(String text) {
        if (text.indexOf('=') >= 0) {
            return null;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            // One text for each value: another spelling of the same bytes is refused.
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text) ? bytes : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
