package dev.laurel.api;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Makes ids: a prefix such as {@code gig_} and 26 characters of base32 that hold 128 random bits. */
public final class Ids {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int RANDOM_BYTES = 16;
    private static final int CHARACTERS = 26;
    private static final int BITS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[a-z]{3}_[a-z2-7]{" + CHARACTERS + "}");

    private Ids() {}

    /** A new id; {@code prefix} ends in an underscore. */
    public static String next(String prefix) {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return of(prefix, bytes);
    }

    /** The id that 16 bytes give: for ids that must come out the same again. */
    public static String of(String prefix, byte[] bytes) {
        var id = new StringBuilder(prefix.length() + CHARACTERS).append(prefix);
        int held = 0;
        int bits = 0;
        for (int i = 0; i < RANDOM_BYTES; i++) {
            held = (held << Byte.SIZE) | (bytes[i] & 0xFF);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                id.append(ALPHABET.charAt((held >>> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        return id.append(ALPHABET.charAt((held << (BITS - bits)) & 31)).toString();
    }

    /** Whether a text has the form of an id with that prefix. */
    public static boolean isWellFormed(String prefix, String text) {
        return text.startsWith(prefix) && FORM.matcher(text).matches();
    }
}
