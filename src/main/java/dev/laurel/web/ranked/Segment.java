package dev.laurel.web.ranked;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A gig's part in an evidence bar, in points of {@value #WHOLE}: first what is proven, then what is only said, then the
 * gap.
 *
 * @param start where it begins
 * @param room all that the part can give: its weight times 256
 * @param proven its points
 * @param said by how much more its claimed points reach; 0 where they do not
 * @param vouched whether somebody else than the person says so: a credential or an endorsement that is not verified
 * @param name of what is asked for
 * @param status MET, PARTIAL, UNPROVEN or MISSING
 * @param required whether a person has to meet it to be QUALIFIED
 */
public record Segment(
        int start, int room, int proven, int said, boolean vouched, String name, String status, boolean required) {
    /** Points of a whole bar. */
    public static final int WHOLE = 65_536;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Segment {
        if (proven < 0 || said < 0 || proven + said > room || start < 0 || start + room > WHOLE) {
            throw new IllegalArgumentException("no part of a bar: " + start + " " + room + " " + proven + " " + said);
        }
    }

    /** How to draw a number of points, exactly: per cent of the whole bar. The whole is a power of two, so it ends. */
    public static String width(int points) {
        return new BigDecimal(points)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(WHOLE), MathContext.UNLIMITED)
                .stripTrailingZeros()
                .toPlainString();
    }

    public String x() {
        return width(start);
    }

    public String roomWidth() {
        return width(room);
    }

    public String provenWidth() {
        return width(proven);
    }

    /** Where what is only said begins. */
    public String saidX() {
        return width(start + proven);
    }

    public String saidWidth() {
        return width(said);
    }

    /** Where the part ends. */
    public String endX() {
        return width(start + room);
    }
}
