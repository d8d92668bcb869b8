package dev.laurel.account;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key as its owner holds it: {@code sk_<8>_<43>_<6>} or {@code pk_…}, in base62.
 *
 * <p>The eight characters find it, the 43 hold 256 random bits, and the last six are a CRC-32 of all before, so that a
 * mistyped key is told from an unknown one without asking the database.
 *
 * @param text the whole key
 */
record KeyText(String text) {
    static final int PREFIX_LENGTH = 8;
    private static final int SECRET_LENGTH = 43;
    private static final int CHECK_LENGTH = 6;
    private static final int SECRET_BITS = 256;
    private static final int PREFIX_BITS = 47;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());
    private static final Pattern FORM = Pattern.compile("(sk|pk)_[0-9A-Za-z]{" + PREFIX_LENGTH + "}_[0-9A-Za-z]{"
            + SECRET_LENGTH + "}_[0-9A-Za-z]{" + CHECK_LENGTH + "}");
    /** A secret key within other text; one that lost its end is as secret, so the checksum is not waited for. */
    private static final Pattern SECRET = Pattern.compile(
            "(?<![0-9A-Za-z])sk_[0-9A-Za-z]{" + PREFIX_LENGTH + "}_[0-9A-Za-z]{" + SECRET_LENGTH / 2 + "}");

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new key of that kind. */
    static KeyText fresh(KeyKind kind) {
        var start = kind.start() + base62(new BigInteger(PREFIX_BITS, RANDOM), PREFIX_LENGTH) + "_"
                + base62(new BigInteger(SECRET_BITS, RANDOM), SECRET_LENGTH) + "_";
        return new KeyText(start + check(start));
    }

    /** The key, where form and checksum are right. */
    static Optional<KeyText> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var start = text.substring(0, text.length() - CHECK_LENGTH);
        return text.equals(start + check(start)) ? Optional.of(new KeyText(text)) : Optional.empty();
    }

    /** Whether a secret key, or most of one, stands somewhere in a text. */
    static boolean holdsSecret(String text) {
        return SECRET.matcher(text).find();
    }

    KeyKind kind() {
        return text.startsWith(KeyKind.SECRET.start()) ? KeyKind.SECRET : KeyKind.PUBLISHABLE;
    }

    /** The eight characters that find it; not secret. */
    String prefix() {
        return text.substring(
                KeyKind.SECRET.start().length(), KeyKind.SECRET.start().length() + PREFIX_LENGTH);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return kind().start() + prefix() + "_…";
    }

    private static String check(String start) {
        var crc = new CRC32();
        crc.update(start.getBytes(StandardCharsets.US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECK_LENGTH);
    }

    private static String base62(BigInteger number, int length) {
        var text = new StringBuilder();
        var rest = number;
        for (int i = 0; i < length; i++) {
            var divided = rest.divideAndRemainder(BASE);
            text.append(ALPHABET.charAt(divided[1].intValue()));
            rest = divided[0];
        }
        return text.reverse().toString();
    }
}
