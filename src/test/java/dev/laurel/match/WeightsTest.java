package dev.laurel.match;

import static dev.laurel.match.Sample.ask;
import static dev.laurel.match.Sample.preferred;
import static dev.laurel.match.Sample.required;
import static dev.laurel.match.Sample.requirement;
import static dev.laurel.match.Sample.skill;
import static dev.laurel.skill.Level.FOUNDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.ask.Requirement;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Largest remainder of 256, worked by hand. */
class WeightsTest {
    private static final Qualification MANDATORY = new Qualification.Licence("RN", List.of("US-TX"), true, null);
    private static final Qualification PREFERRED =
            new Qualification.Credential(List.of(skill("telehealth")), List.of(), List.of(), false, null);

    @Test
    void thePreferredTogetherTakeAQuarterAtMost() {
        // 3 : 1 : 1; the preferred 2 of 5 are more than a quarter, scaled to it: 192 : 32 : 32.
        var weights = of(ask(List.of(required(FOUNDATION, "a"), preferred(FOUNDATION, "b")), MANDATORY, PREFERRED));
        assertEquals(List.of(192, 32), weights.requirements());
        assertEquals(List.of(0, 32), weights.qualifications());
    }

    @Test
    void aQuarterExactlyIsNotScaled() {
        // 3 : 1 is a quarter: 192 : 64.
        assertEquals(
                List.of(192, 64),
                of(ask(required(FOUNDATION, "a"), preferred(FOUNDATION, "b"))).requirements());
    }

    @Test
    void withoutRequiredOnesNothingIsScaled() {
        // 128 : 128.
        assertEquals(
                List.of(128, 128),
                of(ask(preferred(FOUNDATION, "a"), preferred(FOUNDATION, "b"))).requirements());
    }

    @Test
    void aSetWeightEndsScaling() {
        // a unset 3, b unset 1, c set 4: 3 : 1 : 4 of 8 = 96 : 32 : 128.
        var ask = ask(
                required(FOUNDATION, "a"),
                preferred(FOUNDATION, "b"),
                requirement(Importance.PREFERRED, FOUNDATION, 4, "c"));
        assertEquals(List.of(96, 32, 128), of(ask).requirements());
    }

    @Test
    void whatIsLeftGoesToTheLargestRemainderThenToTheSmallerKey() {
        // Three equal: 85 1/3 each; one is left, remainders tie, it goes to the smallest skill.
        assertEquals(
                List.of(85, 86, 85),
                of(ask(required(FOUNDATION, "b"), required(FOUNDATION, "a"), required(FOUNDATION, "c")))
                        .requirements());
    }

    @Test
    void aRequirementComesBeforeAQualificationOfASmallerKey() {
        // 1 : 1 : 1 without required ones: the unit left goes to the requirement first.
        var early = new Qualification.Credential(List.of(skill("a")), List.of(), List.of(), false, null);
        var late = new Qualification.Credential(List.of(skill("b")), List.of(), List.of(), false, null);
        var weights = of(ask(List.of(preferred(FOUNDATION, "z")), early, late));
        assertEquals(List.of(86), weights.requirements());
        assertEquals(List.of(85, 85), weights.qualifications());
    }

    @Test
    void noWeightIsZero() {
        // 100 : 100 : 1 : 1 of 202: 126.73, 126.73, 1.27, 1.27; remainders give two more to the large ones: 127 127 1
        // 1.
        assertEquals(List.of(127, 127, 1, 1), set(100, 100, 1, 1));
        // Six of 100 and one of 1, of 601: 42.60 each, .43: six units of .60 would go first, four are left: 43 * 4, 42
        // * 2,
        // and the last, 0, takes one from the largest with the smallest key.
        assertEquals(List.of(42, 43, 43, 43, 42, 42, 1), set(100, 100, 100, 100, 100, 100, 1));
    }

    private static List<Integer> set(int... weights) {
        return of(ask(IntStream.range(0, weights.length)
                        .mapToObj(i -> requirement(Importance.REQUIRED, FOUNDATION, weights[i], "s" + i))
                        .toArray(Requirement[]::new)))
                .requirements();
    }

    @Test
    void thirtyTwoPartsStillSumTo256() {
        var parts = Stream.concat(
                        Stream.of(requirement(Importance.REQUIRED, FOUNDATION, 100, "a")),
                        IntStream.range(0, 31).mapToObj(i -> requirement(Importance.PREFERRED, FOUNDATION, 1, "b" + i)))
                .toList();
        var weights = of(ask(parts)).requirements();
        // 100 of 131 is 195.42, 1 of 131 is 1.954: 195 + 31 leave 30 for 30 of the 31 remainders of .954.
        assertEquals(195, weights.getFirst());
        assertEquals(30, Collections.frequency(weights, 2));
        assertEquals(1, Collections.frequency(weights, 1));
    }

    private static Weights of(Ask ask) {
        return Weights.of(Policy.bundled(), ask);
    }
}
