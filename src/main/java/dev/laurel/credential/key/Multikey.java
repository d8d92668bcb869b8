package dev.laurel.credential.key;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Public keys as multibase text: {@code z}, multicodec, key (W3C Controlled Identifiers 1.0, "Multikey"). */
public final class Multikey {
    private Multikey() {}

    /** The key of a text such as {@code z6Mk…}; null when it is none that is accepted. */
    public static @Nullable VerificationKey decode(String text) {
        var bytes = Multibase.decode(text);
        if (bytes == null || !text.startsWith("z")) {
            return null;
        }
        for (var codec : Codec.values()) {
            if (codec.isPrefixOf(bytes)) {
                return codec.key(Arrays.copyOfRange(bytes, Codec.LENGTH, bytes.length));
            }
        }
        return null;
    }

    /**
     * The text of a key.
     *
     * @throws IllegalArgumentException for RSA, which has no Multikey form
     */
    public static String encode(VerificationKey key) {
        for (var codec : Codec.values()) {
            if (codec.type == key.type()) {
                return Multibase.encode(concat(codec.prefix(), codec.raw(key)));
            }
        }
        throw new IllegalArgumentException("no Multikey form: " + key.type());
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var out = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, out, first.length, second.length);
        return out;
    }

    /** Multicodec prefixes of public keys, as unsigned varints: 0xed, 0x1200, 0x1201, 0x1202. */
    private enum Codec {
        ED25519(KeyType.ED25519, 0xed, 0x01),
        P256(KeyType.P256, 0x80, 0x24),
        P384(KeyType.P384, 0x81, 0x24),
        P521(KeyType.P521, 0x82, 0x24);

        /** Bytes of each prefix. */
        private static final int LENGTH = 2;

        private final KeyType type;
        private final int first;
        private final int second;

        Codec(KeyType type, int first, int second) {
            this.type = type;
            this.first = first;
            this.second = second;
        }

        byte[] prefix() {
            return new byte[] {(byte) first, (byte) second};
        }

        boolean isPrefixOf(byte[] bytes) {
            return bytes.length > LENGTH && bytes[0] == (byte) first && bytes[1] == (byte) second;
        }

        @Nullable
        VerificationKey key(byte[] raw) {
            return type == KeyType.ED25519 ? Keys.ed25519(raw) : Keys.ecCompressed(type, raw);
        }

        byte[] raw(VerificationKey key) {
            return type == KeyType.ED25519 ? Keys.ed25519Bytes(key.key()) : Keys.ecCompressed(type, key.key());
        }
    }
}
