package dev.laurel.skill.ask;

import dev.laurel.skill.SkillId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A formal thing a gig asks for: a gate when mandatory, else a requirement met in full or not at all. */
public sealed interface Qualification {
    /** True for MANDATORY, false for PREFERRED. */
    boolean mandatory();

    /** 1 to 100 as the client set it, null for the default; always null when mandatory. */
    @Nullable
    Integer weight();

    /**
     * A licence in force in each of the jurisdictions on all the gig's days.
     *
     * @param type such as RN
     * @param jurisdictions ISO 3166-2, at least one, sorted and distinct after construction
     */
    record Licence(
            String type,
            List<String> jurisdictions,
            boolean mandatory,
            @Nullable Integer weight) implements Qualification {
        public Licence {
            jurisdictions = sorted(jurisdictions);
            if (jurisdictions.isEmpty()) {
                throw new IllegalArgumentException("a licence needs a jurisdiction");
            }
            check(mandatory, weight);
        }
    }

    /**
     * A verified credential within each list that is given; each list is any-of, at least one is not empty. All sorted
     * and distinct after construction.
     *
     * @param skills canonical ids; met by the same or a narrower skill at any level
     * @param issuers registry ids
     * @param achievements identifiers of achievements
     */
    record Credential(
            List<SkillId> skills,
            List<String> issuers,
            List<String> achievements,
            boolean mandatory,
            @Nullable Integer weight)
            implements Qualification {
        public Credential {
            skills = sorted(skills);
            issuers = sorted(issuers);
            achievements = sorted(achievements);
            if (skills.isEmpty() && issuers.isEmpty() && achievements.isEmpty()) {
                throw new IllegalArgumentException("a credential qualification needs skills, issuers or achievements");
            }
            check(mandatory, weight);
        }
    }

    private static <T extends Comparable<T>> List<T> sorted(List<T> values) {
        return values.stream().distinct().sorted().toList();
    }

    private static void check(boolean mandatory, @Nullable Integer weight) {
        if (weight != null && (mandatory || weight < 1 || weight > Requirement.MAX_WEIGHT)) {
            throw new IllegalArgumentException("weight " + weight + (mandatory ? " on a mandatory qualification" : ""));
        }
    }
}
