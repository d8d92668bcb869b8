package dev.laurel.api;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Makes ids: a prefix such as {@code gig_} and 26 characters of base32 that hold 128 random bits. */
public final class Ids {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int RANDOM_BYTES = 16;
    private static final int CHARACTERS = 26;
    private static final int BITS = 5;
    /** Bits are drawn for so many ids at a time: each drawing costs as much as making the id. */
    private static final int DRAWN = 64;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] DRAWN_BYTES = new byte[DRAWN * RANDOM_BYTES];
    private static int used = DRAWN;
    private static final Pattern FORM = Pattern.compile("[a-z]{3}_[a-z2-7]{" + CHARACTERS + "}");

    private Ids() {}

    /** A new id; {@code prefix} ends in an underscore. */
    public static String next(String prefix) {
        return of(prefix, drawn());
    }

    /** Each bit is given out once, and is not kept behind. */
    private static synchronized byte[] drawn() {
        if (used == DRAWN) {
            RANDOM.nextBytes(DRAWN_BYTES);
            used = 0;
        }
        int from = used * RANDOM_BYTES;
        used++;
        var bytes = Arrays.copyOfRange(DRAWN_BYTES, from, from + RANDOM_BYTES);
        Arrays.fill(DRAWN_BYTES, from, from + RANDOM_BYTES, (byte) 0);
        return bytes;
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
