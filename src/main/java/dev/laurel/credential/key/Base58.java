package dev.laurel.credential.key;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Base58 with the Bitcoin alphabet, as multibase {@code z} uses it (IETF draft-msporny-base58). */
public final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int BASE = 58;
    /** Longest text that is decoded; the work grows with its square. Keys and signatures have fewer than 200. */
    private static final int MAX_LENGTH = 1_000;

    private Base58() {}

    /** The bytes in base 58; leading zero bytes become leading {@code 1}s. */
    public static String encode(byte[] bytes) {
        var number = bytes.clone();
        int zeros = leadingZeros(number);
        var text = new StringBuilder();
        for (int start = zeros; start < number.length; ) {
            text.append(ALPHABET.charAt(divide(number, start, 256, BASE)));
            if (number[start] == 0) {
                start++;
            }
        }
        while (text.length() > 0 && text.charAt(text.length() - 1) == '1') {
            text.setLength(text.length() - 1);
        }
        return "1".repeat(zeros) + text.reverse();
    }

    /** The bytes of a text, or null when it is too long or holds a character outside the alphabet. */
    public static byte @Nullable [] decode(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        var digits = new byte[text.length()];
        for (int i = 0; i < digits.length; i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return null;
            }
            digits[i] = (byte) digit;
        }
        return fromDigits(digits);
    }

    private static byte[] fromDigits(byte[] digits) {
        int zeros = leadingZeros(digits);
        var bytes = new byte[digits.length];
        int end = bytes.length;
        for (int start = zeros; start < digits.length; ) {
            bytes[--end] = (byte) divide(digits, start, BASE, 256);
            if (digits[start] == 0) {
                start++;
            }
        }
        while (end < bytes.length && bytes[end] == 0) {
            end++;
        }
        return Arrays.copyOfRange(bytes, end - zeros, bytes.length);
    }

    /** Divides the number in place and answers the remainder. */
    private static int divide(byte[] number, int start, int base, int divisor) {
        int remainder = 0;
        for (int i = start; i < number.length; i++) {
            int value = remainder * base + (number[i] & 0xff);
            number[i] = (byte) (value / divisor);
            remainder = value % divisor;
        }
        return remainder;
    }

    private static int leadingZeros(byte[] bytes) {
        int count = 0;
        while (count < bytes.length && bytes[count] == 0) {
            count++;
        }
        return count;
    }
}
