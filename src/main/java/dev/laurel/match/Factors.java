package dev.laurel.match;

import dev.laurel.skill.Evidence;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What decides how much one piece proves, each in millionths (scoring.md, "Strength").
 *
 * @param ceiling of its kind
 * @param trust in its source
 * @param freshness by its age
 * @param validity of its status
 */
public record Factors(int ceiling, int trust, int freshness, int validity) {
    /** Decimal places of a millionth. */
    static final int DECIMALS = 6;

    /** A million to the power of four as a double. */
    private static final double DENOMINATOR = 1e24;
    /** What that double is too small by. */
    private static final double DENOMINATOR_REST = 16_777_216;
    /** The quotient of two pairs of doubles is wrong by less than this share of it, and in truth by far less. */
    private static final double UNCERTAINTY = 0x1p-90;

    public Factors {
        require(ceiling);
        require(trust);
        require(freshness);
        require(validity);
    }

    /** Within it a product of two is a double exactly. */
    private static void require(int millionths) {
        if (millionths < 0 || millionths > Evidence.ONE) {
            throw new IllegalArgumentException("factor out of 0..1000000: " + millionths);
        }
    }

    /**
     * q: the exact product, rounded once to the nearest double.
     *
     * <p>Computed twice as precisely as a double is; where that leaves two doubles to choose from, by whole numbers.
     */
    public double q() {
        double one = (double) ((long) ceiling * trust);
        double other = (double) ((long) freshness * validity);
        double product = one * other;
        double productRest = Math.fma(one, other, -product);
        double first = product / DENOMINATOR;
        double rest = Math.fma(-first, DENOMINATOR, product) + productRest - first * DENOMINATOR_REST;
        double second = rest / DENOMINATOR;
        double margin = first * UNCERTAINTY;
        double low = first + (second - margin);
        double high = first + (second + margin);
        return low == high ? low : exactly();
    }

    private double exactly() {
        var product =
                BigInteger.valueOf((long) ceiling * trust).multiply(BigInteger.valueOf((long) freshness * validity));
        return new BigDecimal(product, 4 * DECIMALS).doubleValue();
    }
}
