package dev.laurel.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What proof goes with in rates, worked by hand. */
class RateDifferenceTest {
    private static final Told MANY = Told.exactly(1_000);

    private static Sample sample(int times, double... rates) {
        var sample = Sample.NONE;
        for (int i = 0; i < times; i++) {
            for (double rate : rates) {
                sample = sample.with(rate);
            }
        }
        return sample;
    }

    /** From a table of Student's distribution, two-sided 95 %. */
    @Test
    void theQuantileIsTheTables() {
        assertEquals(2.262_157, RateDifference.quantile(9), 0.000_7);
        assertEquals(2.100_922, RateDifference.quantile(18), 0.000_1);
        assertEquals(2.042_272, RateDifference.quantile(30), 0.000_01);
        assertEquals(1.983_972, RateDifference.quantile(100), 0.000_001);
    }

    /**
     * Logarithms of 50 and 200 lie ln 2 from that of 100, their mean: with ten of each sum of squares 20 · (ln 2)², by
     * 19 and 20: variance of the mean 0.025288. The others all ask 100: mean the same, variance 0, so ν = 19 and t =
     * 2.093024: half = 2.093024 · 0.159021 = 0.332836; e^0.332836 = 1.3949, e^-0.332836 = 0.7169.
     */
    @Test
    void theIntervalIsWelchs() {
        var told = RateDifference.of(sample(10, 50, 200), sample(12, 100), MANY).orElseThrow();
        assertEquals(1, told.ratio());
        assertEquals(0.7169, told.low(), 0.000_11);
        assertEquals(1.3949, told.high(), 0.000_11);
    }

    @Test
    void whereAllAskTheSameTheIntervalIsAPoint() {
        var told = RateDifference.of(sample(10, 60), sample(10, 50), MANY).orElseThrow();
        assertEquals(1.2, told.ratio());
        assertEquals(1.2, told.low(), 0.000_11);
        assertEquals(1.2, told.high(), 0.000_11);
    }

    @Test
    void nineOnEitherSideAreNotToldAndTenAre() {
        var nine = sample(9, 60);
        var ten = sample(10, 60);
        assertEquals(Optional.empty(), RateDifference.of(nine, ten, MANY));
        assertEquals(Optional.empty(), RateDifference.of(ten, nine, MANY));
        assertTrue(RateDifference.of(ten, ten, MANY).isPresent());
    }

    @Test
    void casesAreToldInTensAndAreNoMoreThanThePeopleTold() {
        var told = RateDifference.of(sample(29, 60), sample(31, 50), Told.exactly(29))
                .orElseThrow();
        assertEquals(20, told.verified());
        assertEquals(30, told.unverified());
        var fewer = RateDifference.of(sample(52, 60), sample(31, 50), new Told(45, 54))
                .orElseThrow();
        assertEquals(40, fewer.verified(), "fifty would tell that five or more are above the 45");
    }

    @Test
    void thoseLeftOutAreNotInTheSample() {
        var all = sample(10, 40, 80);
        var left = all.without(sample(10, 80));
        assertEquals(10, left.cases());
        assertEquals(Math.log(40), left.mean(), 1e-12);
        assertFalse(left.variance() < 0);
    }
}
