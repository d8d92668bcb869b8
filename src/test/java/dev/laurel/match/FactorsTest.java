package dev.laurel.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.laurel.skill.Evidence;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** q is the exact product of its factors, rounded once. */
class FactorsTest {
    private static final int ONE = Evidence.ONE;

    @ParameterizedTest
    @CsvSource({
        "0, 1000000, 1000000, 1000000, 0",
        "1000000, 1000000, 1000000, 1000000, 1",
        "500000, 500000, 1000000, 1000000, .25",
        // .9 * .9 * .840896 = .68112576
        "900000, 900000, 840896, 1000000, .68112576",
        "1, 1, 1, 1, 1e-24",
        "999999, 999999, 999999, 999999, .999996000005999996000001",
    })
    void workedByHand(int ceiling, int trust, int freshness, int validity, double q) {
        assertEquals(q, new Factors(ceiling, trust, freshness, validity).q());
    }

    @Test
    void equalsTheProductOfWholeNumbers() {
        var random = new Random(24);
        for (int i = 0; i < 300_000; i++) {
            var factors = new Factors(any(random), any(random), any(random), any(random));
            assertEquals(product(factors), factors.q(), factors::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0, 0", "0, 1000001, 0, 0", "0, 0, -1, 0", "0, 0, 0, 1000001"})
    void aFactorIsAtLeastNothingAndAtMostOne(int ceiling, int trust, int freshness, int validity) {
        assertThrows(IllegalArgumentException.class, () -> new Factors(ceiling, trust, freshness, validity));
    }

    /** Round numbers, of which products lie on doubles, and all others. */
    private static int any(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(20 + 1) * (ONE / 20);
            case 1 -> ONE >> random.nextInt(20);
            case 2 -> ONE - random.nextInt(50);
            default -> random.nextInt(ONE + 1);
        };
    }

    private static double product(Factors factors) {
        return millionths(factors.ceiling())
                .multiply(millionths(factors.trust()))
                .multiply(millionths(factors.freshness()))
                .multiply(millionths(factors.validity()))
                .doubleValue();
    }

    private static BigDecimal millionths(int count) {
        return BigDecimal.valueOf(count, Factors.DECIMALS);
    }
}
