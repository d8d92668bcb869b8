package dev.laurel.gig.propose;

import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Importance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A requirement as one place of the text asks for it.
 *
 * @param skills each with the words that name it, in order
 * @param importance as said, else as the section suggests
 * @param said the words that say the importance; empty where none do
 * @param level the words that say the level; empty where none do
 */
record Candidate(
        Map<SkillId, Span> skills, Importance importance, Optional<Span> said, Optional<LevelWords.Found> level) {
    Candidate {
        skills = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(skills));
    }

    Set<SkillId> set() {
        return skills.keySet();
    }

    Level asked() {
        return level.map(LevelWords.Found::level).orElse(Level.FOUNDATION);
    }

    /** The same asked in two places: what is said outweighs what is suggested, REQUIRED and the higher level win. */
    Candidate and(Candidate other) {
        var decides = said.isPresent() == other.said.isPresent()
                ? (importance == Importance.REQUIRED ? this : other)
                : (said.isPresent() ? this : other);
        return new Candidate(
                skills, decides.importance, decides.said, other.asked().compareTo(asked()) > 0 ? other.level : level);
    }
}
