package dev.laurel.bench.world;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Random draws that come out the same for the same numbers, on every machine: whatever is not exact arithmetic goes
 * through {@link StrictMath}.
 */
final class Draws {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final SplittableRandom random;

    private Draws(SplittableRandom random) {
        this.random = random;
    }

    /** What different things are drawn from, so that more of one never changes another. */
    enum Stream {
        SKILLS(1),
        OCCUPATIONS(2),
        ACHIEVEMENTS(3),
        PEOPLE(4),
        GIGS(5);

        /** Never changed, never used twice: every world depends on it. */
        private final int salt;

        Stream(int salt) {
            this.salt = salt;
        }
    }

    /** The draws of one thing: they depend on these three numbers alone. */
    static Draws of(long seed, Stream stream, long number) {
        long mixed = mix(mix(seed + GOLDEN * stream.salt) + GOLDEN * (number + 1));
        return new Draws(new SplittableRandom(mixed));
    }

    /** SplitMix64's finaliser: neighbouring numbers give streams that have nothing to do with each other. */
    private static long mix(long z) {
        long x = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        x = (x ^ x >>> 27) * 0x94d049bb133111ebL;
        return x ^ x >>> 31;
    }

    /** 0 (inclusive) to 1 (exclusive). */
    double share() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    long bits() {
        return random.nextLong();
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Normal with mean 0 and deviation 1 (Box and Muller). */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    /** Its logarithm is normal. */
    double logNormal(double mean, double deviation) {
        return StrictMath.exp(mean + deviation * normal());
    }

    /** Exponential. */
    double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /** A share of 1, by the beta distribution (Jöhnk); both parameters above 0 and small. */
    double beta(double a, double b) {
        while (true) {
            double x = StrictMath.pow(random.nextDouble(), 1 / a);
            double y = StrictMath.pow(random.nextDouble(), 1 / b);
            if (x + y > 0 && x + y <= 1) {
                return x / (x + y);
            }
        }
    }
}
