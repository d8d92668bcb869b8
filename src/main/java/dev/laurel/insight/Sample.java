package dev.laurel.insight;

/**
 * What some people ask for an hour, summed up: enough for mean and variance of its logarithms.
 *
 * @param cases people
 * @param sum of the natural logarithms
 * @param squares sum of their squares
 */
record Sample(long cases, double sum, double squares) {
    static final Sample NONE = new Sample(0, 0, 0);

    /**
     * One person more.
     *
     * @param rate above 0
     */
    Sample with(double rate) {
        double logarithm = Math.log(rate);
        return new Sample(cases + 1, sum + logarithm, squares + logarithm * logarithm);
    }

    /** Those of this sample who are not in another, all of whom are in this one. */
    Sample without(Sample others) {
        return new Sample(cases - others.cases, sum - others.sum, squares - others.squares);
    }

    double mean() {
        return sum / cases;
    }

    /** Of the mean: the sample's variance by the number of cases. */
    double variance() {
        return Math.max(0, (squares - sum * sum / cases) / (cases - 1)) / cases;
    }
}
