package dev.laurel.demo.crowd;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/** Chance, seeded: the same seed draws the same things on every machine. */
final class Draw {
    private static final int PERCENT = 100;
    private final SplittableRandom random;

    Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** A number from {@code least} up to {@code most}. */
    double between(double least, double most) {
        return random.nextDouble(least, most);
    }

    /** True {@code percent} times in a hundred. */
    boolean chance(int percent) {
        return random.nextInt(PERCENT) < percent;
    }

    <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** That many different things, or all of them if there are fewer; in the order drawn. */
    <T> List<T> some(Collection<T> things, int count) {
        var rest = new ArrayList<T>(new LinkedHashSet<>(things));
        var drawn = new ArrayList<T>();
        while (drawn.size() < count && !rest.isEmpty()) {
            drawn.add(rest.remove(random.nextInt(rest.size())));
        }
        return drawn;
    }
}
