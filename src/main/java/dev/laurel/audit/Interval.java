package dev.laurel.audit;

/**
 * An interval of 95 %.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {
    /** The normal distribution's two-sided 95 % point. */
    static final double Z = 1.959963984540054;
    /** Added to counts where one is 0, whose logarithm is none (Walter 1975). */
    private static final double HALF = 0.5;

    /**
     * Wilson's score interval of a share (Wilson 1927).
     *
     * @param share 0..1
     * @param of how many it is of; more than 0
     */
    static Interval wilson(double share, double of) {
        double z2 = Z * Z;
        double centre = (share + z2 / (2 * of)) / (1 + z2 / of);
        double half = Z / (1 + z2 / of) * Math.sqrt(share * (1 - share) / of + z2 / (4 * of * of));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /**
     * Katz' interval of a ratio of two shares, by its logarithm (Katz et al. 1978); where either share is 0, one half
     * is added to each count first.
     *
     * @param of how many the first share is of
     * @param otherOf how many the other one is of
     */
    static Interval katz(double share, double of, double other, double otherOf) {
        if (share == 0 || other == 0) {
            return katz(share * of + HALF, of + HALF, other * otherOf + HALF, otherOf + HALF, true);
        }
        return katz(share * of, of, other * otherOf, otherOf, false);
    }

    private static Interval katz(double x, double n, double y, double m, boolean fromZero) {
        double log = Math.log(x / n) - Math.log(y / m);
        double half = Z * Math.sqrt(Math.max(0, 1 / x - 1 / n + 1 / y - 1 / m));
        return new Interval(fromZero ? 0 : Math.exp(log - half), Math.exp(log + half));
    }
}
