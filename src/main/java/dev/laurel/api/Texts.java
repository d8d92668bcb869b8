package dev.laurel.api;

import java.text.Normalizer;

/** What counts as a clean text from outside. */
public final class Texts {
    private Texts() {}

    /**
     * Whether a text can be stored and shown: no unpaired surrogate, no override of direction, no control character
     * but, in a multi-line text, line feed, carriage return and tab. (PostgreSQL cannot hold NUL, and UTF-8 cannot hold
     * half a surrogate pair.)
     */
    public static boolean isClean(String text, boolean multiline) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            boolean lone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            boolean control = Character.isISOControl(point) && !(multiline && isLayout(point));
            if (lone || control || isOverride(point)) {
                return false;
            }
            i += Character.charCount(point);
        }
        return true;
    }

    /** Whether nothing of a text would be seen: white space of any kind, and characters without a shape. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point)
                        || Character.isSpaceChar(point)
                        || Character.getType(point) == Character.FORMAT);
    }

    /** Unicode NFC, outer white space gone. */
    public static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /**
     * Embeddings, overrides and isolates, by which a text would show its neighbours in another order. (Marks of
     * direction, which right-to-left writing needs, are none of them.)
     */
    private static boolean isOverride(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean isLayout(int point) {
        return point == '\n' || point == '\r' || point == '\t';
    }
}
