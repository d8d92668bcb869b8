package dev.laurel.gig.wording;

import java.util.Comparator;

/**
 * Words that ask who somebody is.
 *
 * @param code of the trait, stable snake_case
 * @param message for people
 * @param words as written
 * @param start first UTF-16 index in the text
 * @param end one past the last
 */
public record Remark(String code, String message, String words, int start, int end) {
    static final Comparator<Remark> BY_PLACE =
            Comparator.comparingInt(Remark::start).thenComparing(Remark::code);

    /** Whether it speaks of some of the same words. */
    public boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
