package dev.laurel.taxonomy.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts one text into folded words; used once. */
final class Tokenizer {
    private static final String ENDS = ".;:!?|\n\r\u2022\u00b7\u2026";
    private static final String COMMAS = ",()[]{}<>\u2013\u2014\"\u201c\u201d";

    private static final String APOSTROPHES = "'\u2019\u02bc`";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int start;
    private int end;
    private Token.Gap gap = Token.Gap.END;

    Tokenizer(String text) {
        this.text = text;
    }

    List<Token> tokens() {
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            read(point, at, next);
            at = next;
        }
        finishWord();
        return tokens;
    }

    private void read(int point, int at, int next) {
        if (Character.isLetterOrDigit(point)) {
            append(folded(point), at, next);
        } else if (isMark(point) || (APOSTROPHES.indexOf(point) >= 0 && isBetweenLetters(at, next))) {
            end = word.isEmpty() ? end : next;
        } else if (isSuffix(point, next)) {
            append(Character.toString(point), at, next);
        } else if (point == '.' && joinsAt(at, next)) {
            readInnerDot(at, next);
        } else if (point == '&') {
            finishWord();
            append("and", at, next);
            finishWord();
        } else {
            finishWord();
            widenGap(point);
        }
    }

    private void append(String letters, int at, int next) {
        if (word.isEmpty()) {
            start = at;
        }
        word.append(letters);
        end = next;
    }

    private void finishWord() {
        if (!word.isEmpty()) {
            tokens.add(new Token(Words.normal(word.toString()), start, end, gap));
            word.setLength(0);
            gap = Token.Gap.NONE;
        }
    }

    private void widenGap(int point) {
        if (ENDS.indexOf(point) >= 0) {
            gap = Token.Gap.END;
        } else if (gap == Token.Gap.NONE && COMMAS.indexOf(point) >= 0) {
            gap = Token.Gap.COMMA;
        }
    }

    private static String folded(int point) {
        if (point < 0x80) {
            return String.valueOf((char) Character.toLowerCase(point));
        }
        var decomposed = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        var letters = new StringBuilder();
        decomposed
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    /**
     * Whether {@code +} or {@code #} belongs to the word before it, as in C++ and C#, and not to a sum as in HTML+CSS.
     */
    private boolean isSuffix(int point, int next) {
        if ((point != '+' && point != '#') || word.isEmpty() || Character.isDigit(word.charAt(word.length() - 1))) {
            return false;
        }
        return next == text.length() || !Character.isLetterOrDigit(text.codePointAt(next));
    }

    private boolean isBetweenLetters(int at, int next) {
        return !word.isEmpty() && at > 0 && next < text.length() && Character.isLetter(text.codePointAt(next));
    }

    /** Whether the dot stands inside a word (Node.js), or begins one (.NET), rather than ending a sentence. */
    private boolean joinsAt(int at, int next) {
        if (next == text.length() || !Character.isLetterOrDigit(text.codePointAt(next))) {
            return false;
        }
        if (word.isEmpty()) {
            return text.regionMatches(true, next, "net", 0, 3);
        }
        boolean newSentence = Character.isLowerCase(text.charAt(at - 1))
                && Character.isUpperCase(text.codePointAt(next))
                && next + 1 < text.length()
                && Character.isLowerCase(text.charAt(next + 1));
        return !newSentence;
    }

    private void readInnerDot(int at, int next) {
        if (word.isEmpty()) {
            append("dot", at, next);
        }
        end = next;
    }
}
