package dev.laurel.bench.yardstick;

import dev.laurel.index.PeopleQuery;
import dev.laurel.match.Policy;
import dev.laurel.match.TieKey;
import dev.laurel.match.Weights;
import dev.laurel.skill.ask.Importance;

/** A question in numbers. Its arrays are not to be written to. */
final class Asked {
    private final int[][] skills;
    private final int[] levels;
    private final int[] weights;
    private final boolean[] required;
    private final int mustHave;
    private final long tie;
    private final Gates demand;

    private Asked(
            int[][] skills, int[] levels, int[] weights, boolean[] required, int mustHave, long tie, Gates demand) {
        this.skills = skills;
        this.levels = levels;
        this.weights = weights;
        this.required = required;
        this.mustHave = mustHave;
        this.tie = tie;
        this.demand = demand;
    }

    /** Reads a question whose gig asks for no qualification. */
    static Asked of(PeopleQuery query, PackedPeople people, Policy policy) {
        var ask = query.ask();
        if (!ask.qualifications().isEmpty()) {
            throw new IllegalArgumentException("a yardstick does not judge qualifications: " + ask);
        }
        int count = ask.requirements().size();
        var skills = new int[count][];
        var levels = new int[count];
        var required = new boolean[count];
        int mustHave = 0;
        for (int i = 0; i < count; i++) {
            var requirement = ask.requirements().get(i);
            skills[i] = requirement.anyOf().stream()
                    .mapToInt(people::skill)
                    .filter(skill -> skill >= 0)
                    .toArray();
            levels[i] = requirement.level().number();
            required[i] = requirement.importance() == Importance.REQUIRED;
            mustHave += required[i] ? 1 : 0;
        }
        var weights = Weights.of(policy, ask).requirements().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        return new Asked(
                skills,
                levels,
                weights,
                required,
                mustHave,
                TieKey.ofGig(policy, ask.id()),
                Gates.of(ask.conditions()));
    }

    int size() {
        return weights.length;
    }

    /** Of each requirement, those that somebody holds. */
    int[][] skills() {
        return skills;
    }

    /** Of each requirement, 1 to 4. */
    int[] levels() {
        return levels;
    }

    /** Of each requirement. */
    int[] weights() {
        return weights;
    }

    /** Whether a requirement must be proven for QUALIFIED. */
    boolean[] required() {
        return required;
    }

    /** How many of them. */
    int mustHave() {
        return mustHave;
    }

    /** The gig's part of the tie key. */
    long tie() {
        return tie;
    }

    /** What gates ask. */
    Gates demand() {
        return demand;
    }
}
