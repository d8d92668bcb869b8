package dev.laurel.taxonomy;

import dev.laurel.skill.Skill;
import java.util.List;

/** What a name or an id of a skill means. */
public sealed interface Resolution {
    /** Exactly one skill. */
    record Known(PublishedSkill skill) implements Resolution {}

    /**
     * Several skills go by this name.
     *
     * @param skills two or more, at most {@value Skills#MAX_CHOICES}, by label
     */
    record Ambiguous(List<Skill> skills) implements Resolution {
        public Ambiguous {
            skills = List.copyOf(skills);
        }
    }

    /**
     * No skill goes by this name.
     *
     * @param suggestions the nearest names' skills, nearest first, at most {@value Skills#MAX_CHOICES}; may be empty
     */
    record Unknown(List<Skill> suggestions) implements Resolution {
        public Unknown {
            suggestions = List.copyOf(suggestions);
        }
    }
}
