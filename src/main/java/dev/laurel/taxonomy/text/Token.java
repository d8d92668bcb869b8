package dev.laurel.taxonomy.text;

/**
 * One word of a text in folded form, with the place it stands at.
 *
 * @param folded lower case, without accents, British spelling and plural folded away; never empty
 * @param start first UTF-16 index in the original text
 * @param end one past the last
 * @param gap what parts it from the word before
 */
public record Token(String folded, int start, int end, Gap gap) {
    /** Whether a phrase begins here; a name of a skill does not reach across. */
    public boolean beginsPhrase() {
        return gap != Gap.NONE;
    }

    /** What stands between two words. */
    public enum Gap {
        /** Spacing, or punctuation that only parts words, such as a hyphen or slash. */
        NONE,
        /** A comma or bracket: the sentence goes on. */
        COMMA,
        /** The end of a sentence or line, or the start of the text. */
        END
    }
}
