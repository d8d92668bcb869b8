package dev.laurel.index.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Changes that come closely one after the other are shown together. */
class GatheringTest {
    private static final long MILLI = 1_000_000;
    /** A clock of nanoseconds may begin anywhere, and go over its end. */
    private static final long BEGIN = Math.subtractExact(Long.MAX_VALUE, 10 * MILLI);

    private final Gathering gathering = new Gathering(Duration.ofMillis(25));

    @Test
    void theFirstChangeIsNotHeldBack() {
        assertEquals(Duration.ZERO, gathering.rest(BEGIN));
    }

    @Test
    void theNextOneWaitsUntilTheDistanceIsReached() {
        gathering.worked(BEGIN, 1);
        // 8 ms of work: 17 of 25 are left.
        assertEquals(Duration.ofMillis(17), gathering.rest(BEGIN + 8 * MILLI));
        assertEquals(Duration.ofMillis(1), gathering.rest(BEGIN + 24 * MILLI));
    }

    @Test
    void oneThatComesLaterIsNotHeldBack() {
        gathering.worked(BEGIN, 1);
        assertEquals(Duration.ZERO, gathering.rest(BEGIN + 25 * MILLI));
        assertEquals(Duration.ZERO, gathering.rest(BEGIN + 5_000 * MILLI));
    }

    @Test
    void workThatTakesLongerThanTheDistanceHoldsNobodyBack() {
        gathering.worked(BEGIN, 1);
        gathering.worked(BEGIN + 40 * MILLI, 1);
        assertEquals(Duration.ZERO, gathering.rest(BEGIN + 90 * MILLI));
    }

    @Test
    void manyThatComeAtOnceKeepALongerDistance() {
        gathering.worked(BEGIN, Gathering.MANY - 1);
        assertEquals(Duration.ofMillis(25), gathering.rest(BEGIN));
        gathering.worked(BEGIN, Gathering.MANY);
        assertEquals(Duration.ofMillis(250), gathering.rest(BEGIN));
        gathering.worked(BEGIN + 250 * MILLI, 1);
        assertEquals(Duration.ofMillis(25), gathering.rest(BEGIN + 250 * MILLI));
    }

    @Test
    void withoutADistanceNothingIsGathered() {
        var none = new Gathering(Duration.ZERO);
        none.worked(BEGIN, 1_000);
        assertEquals(Duration.ZERO, none.rest(BEGIN));
    }
}
