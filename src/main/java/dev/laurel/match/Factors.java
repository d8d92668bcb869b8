package dev.laurel.match;

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

    /** q: the exact product, rounded once to the nearest double. */
    public double q() {
        var product =
                BigInteger.valueOf((long) ceiling * trust).multiply(BigInteger.valueOf((long) freshness * validity));
        return new BigDecimal(product, 4 * DECIMALS).doubleValue();
    }
}
