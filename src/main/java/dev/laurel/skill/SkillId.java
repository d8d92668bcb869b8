package dev.laurel.skill;

/**
 * Names one skill: {@code esco:<uuid>}, {@code onet:<slug>}, {@code laurel:<slug>} or, in evaluations,
 * {@code tag:<slug>}.
 *
 * <p>A skill may have several ids and answers to each; the first given is its canonical one, and only canonical ids
 * appear in evidence, requirements and indexes. The part after the colon may hold dots ({@code onet:vue.js}).
 *
 * @param value scheme, colon and name, at most {@value #MAX_LENGTH} characters, no white space
 */
public record SkillId(String value) implements Comparable<SkillId> {
    public static final int MAX_LENGTH = 200;
    private static final int SHORTEST_SCHEME = 2;
    private static final int LONGEST_SCHEME = 12;
    private static final String SIGNS = ".+#_'&/()-";
    private static final int ASCII = 128;
    /** For each character of ASCII, whether a name may have it. */
    private static final boolean[] PLAIN = plain();


    public SkillId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a skill id: " + value);
        }
    }

    /** Whether a text has the form of a skill id; says nothing about whether such a skill exists. */
    public static boolean isWellFormed(String text) {
        int colon = text.indexOf(':');
        return text.length() <= MAX_LENGTH
                && colon >= SHORTEST_SCHEME
                && colon <= LONGEST_SCHEME
                && colon + 1 < text.length()
                && isScheme(text, colon)
                && isName(text, colon + 1);
    }

    private static boolean isScheme(String text, int colon) {
        for (int i = 0; i < colon; i++) {
            if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /**
     * Letters, digits and other numbers of any script, and a few signs; read for each piece of evidence, so by hand,
     * and what stands in ASCII by one look.
     */
    private static boolean isName(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (unit < PLAIN.length) {
                if (!PLAIN[unit]) {
                    return false;
                }
                at++;
            } else {
                int c = text.codePointAt(at);
                if (!Character.isLetter(c) && !isNumber(c)) {
                    return false;
                }
                at += Character.charCount(c);
            }
        }
        return true;
    }

    private static boolean[] plain() {
        var plain = new boolean[ASCII];
        for (char c = 0; c < ASCII; c++) {
            plain[c] = Character.isLetter(c) || isNumber(c) || SIGNS.indexOf(c) >= 0;
        }
        return plain;
    }

    private static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    @Override
    public int compareTo(SkillId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
