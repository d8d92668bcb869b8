package dev.laurel.bench.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis.
 *
 * @param least value at its beginning, above 0
 * @param most value at its end, above {@code least}
 * @param begin where it begins, in units of the picture
 * @param end where it ends; below {@code begin} where it runs upwards
 */
record Axis(double least, double most, double begin, double end) {
    private static final int DECADE = 10;
    private static final List<Integer> STEPS = List.of(1, 2, 5);
    /** More marks than this would touch each other: then decades alone are marked. */
    private static final int MOST_MARKS = 9;

    /**
     * An axis that holds all these values, from mark to mark. @throws IllegalArgumentException for one that is not
     * above 0
     */
    static Axis of(List<Double> values, double begin, double end) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        if (!(least > 0) || !Double.isFinite(most)) {
            throw new IllegalArgumentException("a logarithmic axis from " + least + " to " + most);
        }
        double from = marksOf(least).stream()
                .filter(mark -> mark <= least)
                .reduce((a, b) -> b)
                .orElseThrow();
        double to = marksOf(most).stream()
                .filter(mark -> mark >= most && mark > from)
                .findFirst()
                .orElseThrow();
        return new Axis(from, to, begin, end);
    }

    /** Round values about this one: of its decade and of those beside it. */
    private static List<Double> marksOf(double value) {
        int decade = (int) Math.floor(Math.log10(value));
        return between(decade - 1, decade + 1);
    }

    private static List<Double> between(int from, int to) {
        var marks = new ArrayList<Double>();
        for (int decade = from; decade <= to; decade++) {
            for (int step : STEPS) {
                marks.add(decade < 0 ? step / Math.pow(DECADE, -decade) : step * Math.pow(DECADE, decade));
            }
        }
        return marks;
    }

    /** Where a value lies. */
    double at(double value) {
        return begin + (end - begin) * Math.log(value / least) / Math.log(most / least);
    }

    /** The values that are marked, ascending. */
    List<Double> marks() {
        var all = between((int) Math.floor(Math.log10(least)), (int) Math.ceil(Math.log10(most))).stream()
                .filter(mark -> mark >= least && mark <= most)
                .toList();
        return all.size() <= MOST_MARKS
                ? all
                : all.stream().filter(Axis::isDecade).toList();
    }

    private static boolean isDecade(double mark) {
        double log = Math.log10(mark);
        return Math.abs(log - Math.rint(log)) < 1e-9;
    }
}
