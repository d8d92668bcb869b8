package dev.laurel.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.SkillSet;
import dev.laurel.skill.person.Person;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a yardstick says it looks at is all that it looks at. */
class EvidenceLookedAtTest {
    @Test
    void scoresGatesAndReasonsAreTheSameWithoutWhatIsNotLookedAt() {
        int without = 0;
        for (int i = 0; i < Laws.CASES; i++) {
            var seen = Seen.of(new World(Laws.seed() + i));
            if (seen.skills.isPresent()) {
                var part = of(seen.person, seen.skills.get()::contains);
                without += seen.person.evidence().size() - part.evidence().size();
                seen.assertSame(part);
            }
        }
        assertTrue(without > 100, without + " pieces were left out");
    }

    /** Else the test above could not fail. */
    @Test
    void withoutOneMoreSkillTheyAreOftenNot() {
        int others = 0;
        for (int i = 0; i < Laws.CASES; i++) {
            var world = new World(Laws.seed() + i);
            var seen = Seen.of(world);
            var left = seen.person.evidence().stream().findAny().map(Evidence::skill);
            others += seen.skills
                            .filter(skills -> !seen.isSame(of(
                                    seen.person,
                                    skill -> skills.contains(skill)
                                            && left.filter(skill::equals).isEmpty())))
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertTrue(others > 10, others + " answers were others");
    }

    private record Seen(Yardstick yardstick, Person person, World world, Optional<SkillSet> skills) {
        static Seen of(World world) {
            var yardstick = world.matcher().yardstick(new Asks(world).ask("gig_a"));
            return new Seen(yardstick, new People(world).person("frl_a"), world, yardstick.evidenceOf());
        }

        void assertSame(Person part) {
            assertEquals(yardstick.gate(person, world.day), yardstick.gate(part, world.day));
            assertEquals(yardstick.explain(person, world.day), yardstick.explain(part, world.day));
        }

        boolean isSame(Person part) {
            return yardstick.gate(person, world.day).equals(yardstick.gate(part, world.day))
                    && yardstick.explain(person, world.day).equals(yardstick.explain(part, world.day));
        }
    }

    private static Person of(Person person, Predicate<SkillId> skills) {
        var part = person.evidence().stream()
                .filter(piece -> skills.test(piece.skill()))
                .toList();
        return new Person(person.id(), part, person.licences(), person.circumstances());
    }
}
