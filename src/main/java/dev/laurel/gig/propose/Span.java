package dev.laurel.gig.propose;

import java.util.regex.Matcher;

/**
 * A stretch of a text.
 *
 * @param start first UTF-16 index
 * @param end one past the last
 */
record Span(int start, int end) {
    static Span of(Matcher found) {
        return new Span(found.start(), found.end());
    }

    String in(String text) {
        return text.substring(start, end);
    }

    boolean holds(Span other) {
        return start <= other.start && other.end <= end;
    }

    Ground ground(String pointer, String text) {
        return new Ground(pointer, in(text), start, end);
    }

    Note note(String code, String message, String text) {
        return new Note(code, message, in(text), start, end);
    }
}
