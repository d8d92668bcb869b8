package dev.laurel.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.skill.Relation;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table that the index reads is the function that the explanation shows. */
class PathTest {
    private static final double QUALIFYING = .30;

    /** Sums of every size, from none to more than any person's. */
    private static long[] sums() {
        var random = new SplittableRandom(Laws.seed());
        return LongStream.concat(
                        LongStream.of(0, 1, 1L << 34),
                        LongStream.generate(() -> random.nextLong(1L << random.nextInt(1, 33))))
                .limit(3L * Laws.CASES)
                .sorted()
                .toArray();
    }

    @ParameterizedTest
    @EnumSource
    void phiByTableIsPhiOfTheStrengthAndNeverFalls(Relation farthest) {
        for (var path : Policy.bundled().paths().to(farthest)) {
            double before = 0;
            for (long sum : sums()) {
                double strength = path.strength(sum);
                assertEquals(Phi.of(strength), path.phi(sum), () -> farthest + " " + path.stepsBelow() + " " + sum);
                assertTrue(strength >= before, () -> farthest + " falls at " + sum);
                // where the whole is .30 itself, doubles round up to what the logarithms never reach
                assertEquals(
                        isAbove(path) && strength >= QUALIFYING, path.qualifies(sum), () -> farthest + " at " + sum);
                before = strength;
            }
        }
    }

    private static boolean isAbove(Path path) {
        return (double) path.near() * path.level() / 1e12 > QUALIFYING;
    }

    @Test
    void bordersAreWhereTheTableSays() {
        // At each border of direct proof: one unit of the sum less is one phi less.
        var path = Policy.bundled().paths().to(Relation.SAME).getFirst();
        long[] borders = LongStream.range(0, 1L << 20).map(step -> step << 6).toArray();
        int[] phis = Arrays.stream(borders).mapToInt(path::phi).distinct().toArray();
        // Below the floor 0, then from phi(.10) = 81 to phi(1 - 2^-4) = floor(247.87 + .5) = 248, none left out.
        assertEquals(0, phis[0]);
        assertEquals(81, phis[1]);
        assertEquals(248, phis[phis.length - 1]);
        assertEquals(248 - 81 + 2, phis.length);
    }

    @Test
    void whatAPathCannotReachItNeverGives() {
        // Broader and two below: .3 * .25 = .075, below the floor. Broader: .3, so .30 itself is out of reach.
        var paths = Policy.bundled().paths().to(Relation.BROADER);
        assertEquals(0, paths.getLast().strength(1L << 34));
        assertEquals(false, paths.getFirst().qualifies(1L << 34));
    }
}
