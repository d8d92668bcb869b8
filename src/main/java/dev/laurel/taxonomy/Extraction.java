package dev.laurel.taxonomy;

import dev.laurel.skill.Skill;
import java.util.List;

/**
 * The skills that a text speaks of, in the order of the text.
 *
 * @param mentions do not overlap; a skill may be mentioned more than once
 */
public record Extraction(List<Mention> mentions) {
    public Extraction {
        mentions = List.copyOf(mentions);
    }

    /** Each skill once, in the order of first mention. */
    public List<Skill> skills() {
        return mentions.stream().map(Mention::skill).distinct().toList();
    }

    /**
     * The words that a skill stands on.
     *
     * @param start first UTF-16 index in the text
     * @param end one past the last
     * @param text the words as written
     */
    public record Mention(Skill skill, int start, int end, String text) {}
}
