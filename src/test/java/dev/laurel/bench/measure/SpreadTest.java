package dev.laurel.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void aPercentileIsTheSmallestTimeThatSoManyDoNotExceed() {
        // 1 to 200 microseconds, backwards: 100 are at most 100, 180 at most 180, 198 at most 198; the mean is 100.5.
        var times = LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1_000).toArray();
        assertEquals(new Spread(100, 180, 198, 100.5), Spread.of(times));
    }

    @Test
    void oneTimeIsAllPercentiles() {
        assertEquals(new Spread(2, 2, 2, 2), Spread.of(new long[] {2_000}));
    }
}
