package dev.laurel.bench.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Means of many draws; the bounds are some five standard errors wide, and the draws are always the same. */
class DrawsTest {
    private static final int MANY = 20_000;

    private static double mean(ToDoubleFunction<Draws> draw) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> Draws.of(7, Draws.Stream.PEOPLE, i))
                .mapToDouble(draw)
                .average()
                .orElseThrow();
    }

    @Test
    void aBetaShareHasItsMean() {
        // 1.2 / (1.2 + 3) = .286; deviation .2, so that five standard errors are .007
        assertEquals(.286, mean(draws -> draws.beta(1.2, 3)), .007);
    }

    @Test
    void aNormalDrawHasMeanZeroAndDeviationOne() {
        assertEquals(0, mean(Draws::normal), .035);
        assertEquals(1, mean(draws -> Math.pow(draws.normal(), 2)), .05);
    }

    @Test
    void aZipfRankComesUpByItsShare() {
        // 1 + 1/2 + 1/3 + 1/4 = 25/12, so that rank 0 comes up 12 times in 25.
        var zipf = new Zipf(4, 1);
        assertEquals(.48, mean(draws -> zipf.draw(draws) == 0 ? 1 : 0), .018);
        // Among the first two alone 2 times in 3.
        assertEquals(.667, mean(draws -> zipf.draw(draws, 2) == 0 ? 1 : 0), .017);
        assertEquals(0, mean(draws -> zipf.draw(draws, 2) > 1 ? 1 : 0));
    }

    @Test
    void quantilesAreWhereTheyWereGiven() {
        var quantiles = new Quantiles(1, 1, 3, 9, 13, 19, 20, 23, 34);
        assertEquals(.5, mean(draws -> quantiles.draw(draws) <= 13 ? 1 : 0), .03);
        assertEquals(.9, mean(draws -> quantiles.draw(draws) <= 20 ? 1 : 0), .03);
        assertTrue(mean(draws -> quantiles.draw(draws) < 1 || quantiles.draw(draws) > 34 ? 1 : 0) == 0);
    }
}
