package dev.laurel.bench.world;

import java.util.LinkedHashSet;
import java.util.List;

/** Draws skills from the lists of an occupation, the commoner ones oftener. */
final class Pool {
    private static final int LONGEST = 400;
    /** Two of three are essential ones, as among a real person's skills that their occupation's lists name at all. */
    private static final double ESSENTIAL = .64;
    /** A list that is nearly used up is not searched for ever. */
    private static final int TRIES = 20;

    private final Zipf ranks;

    Pool(double exponent) {
        ranks = new Zipf(LONGEST, exponent);
    }

    /** One skill of the two lists; {@code essential} is not empty. */
    int one(Draws draws, List<Integer> essential, List<Integer> optional) {
        return optional.isEmpty() || draws.chance(ESSENTIAL) ? one(draws, essential) : one(draws, optional);
    }

    /** One skill of a list, its first ones oftenest. */
    int one(Draws draws, List<Integer> list) {
        return list.get(ranks.draw(draws, list.size()));
    }

    /** Different skills, fewer where the lists hold no more. */
    List<Integer> some(Draws draws, List<Integer> essential, List<Integer> optional, int count) {
        var some = new LinkedHashSet<Integer>();
        for (int tries = count * TRIES; some.size() < count && tries > 0; tries--) {
            some.add(one(draws, essential, optional));
        }
        return List.copyOf(some);
    }
}
