package dev.laurel.skill;

import java.util.regex.Pattern;

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
    private static final Pattern FORM = Pattern.compile("[a-z]{2,12}:[\\p{L}\\p{N}.+#_'&/()-]+");

    public SkillId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a skill id: " + value);
        }
    }

    /** Whether a text has the form of a skill id; says nothing about whether such a skill exists. */
    public static boolean isWellFormed(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
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
