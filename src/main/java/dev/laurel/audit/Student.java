package dev.laurel.audit;

/** Student's t distribution. */
final class Student {
    /** Two-sided 95 % points for 1 to 5 degrees of freedom; from there on the expansion is good to two thousandths. */
    private static final double[] FIRST = {12.7062, 4.3027, 3.1824, 2.7764, 2.5706};

    private Student() {}

    /**
     * The two-sided 95 % point.
     *
     * @param freedom degrees of it; below 1 is taken as 1
     */
    static double point(long freedom) {
        if (freedom <= FIRST.length) {
            return FIRST[(int) Math.max(0, freedom - 1)];
        }
        // Cornish and Fisher's expansion, Abramowitz and Stegun 26.7.5.
        double n = (double) freedom;
        double z = Interval.Z;
        double z3 = z * z * z;
        double z5 = z3 * z * z;
        return z
                + (z3 + z) / (4 * n)
                + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n)
                + (3 * z5 * z * z + 19 * z5 + 17 * z3 - 15 * z) / (384 * n * n * n);
    }
}
