package dev.laurel.match;

/** How a strength counts in points: its square root in 256 steps, which rewards balance (scoring.md, "Points"). */
public final class Phi {
    /** phi of a full strength, and the sum of all weights. */
    public static final int FULL = 256;

    private Phi() {}

    /** floor(256 * sqrt(x) + 1/2), an integer 0..256, for x from 0 to 1. */
    public static int of(double x) {
        return (int) Math.floor(FULL * Math.sqrt(x) + 0.5);
    }
}
