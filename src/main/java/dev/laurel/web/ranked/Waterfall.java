package dev.laurel.web.ranked;

import dev.laurel.ranking.ExplanationView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Why one person stands ahead of another, part by part: from the points of the second to those of the first in steps
 * that add up.
 *
 * @param from points of the second person
 * @param to points of the first
 * @param steps one for each part that has a weight, in the gig's order
 * @param low points at the drawing's left edge
 * @param high points at its right edge
 */
public record Waterfall(int from, int to, List<Step> steps, int low, int high) {
    private static final int PLACES = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Waterfall {
        steps = List.copyOf(steps);
        int sum = steps.stream().mapToInt(Step::difference).sum();
        if (from + sum != to) {
            throw new IllegalArgumentException("the steps do not add up: " + from + " + " + sum + " != " + to);
        }
    }

    /**
     * One part.
     *
     * @param first points that it gives the first person
     * @param second points that it gives the second
     * @param before running sum before the step
     */
    public record Step(String name, int first, int second, int before) {
        public int difference() {
            return first - second;
        }

        public int after() {
            return before + difference();
        }

        public boolean isGain() {
            return difference() > 0;
        }

        public boolean isLoss() {
            return difference() < 0;
        }
    }

    static Waterfall of(Parts parts, ExplanationView first, ExplanationView second) {
        var names = parts.bar(first).stream().map(Segment::name).toList();
        var ahead = points(parts, first);
        var behind = points(parts, second);
        int from = behind.stream().mapToInt(Integer::intValue).sum();
        int running = from;
        int low = from;
        int high = from;
        var steps = new ArrayList<Step>();
        for (int i = 0; i < names.size(); i++) {
            var step = new Step(names.get(i), ahead.get(i), behind.get(i), running);
            steps.add(step);
            running = step.after();
            low = Math.min(low, running);
            high = Math.max(high, running);
        }
        return new Waterfall(from, running, steps, low, high);
    }

    private static List<Integer> points(Parts parts, ExplanationView explanation) {
        return parts.bar(explanation).stream().map(Segment::proven).toList();
    }

    /** By how much the first person is ahead. */
    public int difference() {
        return to - from;
    }

    /** The difference without its sign. */
    public int gap() {
        return Math.abs(difference());
    }

    /** Where a number of points lies, in per cent from the left edge. */
    public String x(int points) {
        return share(points - low);
    }

    /** Where a step's bar begins. */
    public String x(Step step) {
        return x(Math.min(step.before(), step.after()));
    }

    /** How wide a step's bar is. */
    public String width(Step step) {
        return share(Math.abs(step.difference()));
    }

    private String share(int points) {
        return high == low
                ? "0"
                : BigDecimal.valueOf(points)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(high - low), PLACES, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** Whether both have the same points in every part. */
    public boolean isLevel() {
        return IntStream.range(0, steps.size()).allMatch(i -> steps.get(i).difference() == 0);
    }
}
