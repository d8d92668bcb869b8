package dev.laurel.insight;

import dev.laurel.skill.Level;
import dev.laurel.taxonomy.PublishedSkill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is told of one skill.
 *
 * @param people who are verified in it, by level at or above, the lowest first
 * @param rates empty where either side has too few people
 */
record SkillFigures(PublishedSkill skill, Asking asking, List<Told> people, Optional<RateDifference> rates) {
    SkillFigures {
        people = List.copyOf(people);
    }

    /** Whether anything is told of it at all; that it is not says nothing beyond what is suppressed. */
    boolean isAny() {
        return asking.isAny() || people.stream().anyMatch(told -> told.atLeast() > 0);
    }

    /** Seats at a level or above for which there is nobody. */
    Told unmet(Level level) {
        int index = level.number() - 1;
        return people.get(index).leftOf(asking.seats().get(index));
    }

    /**
     * Seats that stay empty even where each verified person takes one: the most that any level's seats exceed its
     * people, since whoever can take a seat can take each seat below it.
     */
    Told unmet() {
        return levels().stream().map(this::unmet).reduce(Told.exactly(0), Told::larger);
    }

    /** The level at which most is missing; of equal ones the highest, which is the one that the seats ask for. */
    Level shortest() {
        var all = new ArrayList<>(levels());
        var shortest = all.removeFirst();
        for (var level : all) {
            shortest = isShorter(unmet(shortest), unmet(level)) ? shortest : level;
        }
        return shortest;
    }

    private static boolean isShorter(Told one, Told other) {
        return one.atLeast() == other.atLeast() ? one.atMost() > other.atMost() : one.atLeast() > other.atLeast();
    }

    static List<Level> levels() {
        return List.of(Level.values());
    }
}
