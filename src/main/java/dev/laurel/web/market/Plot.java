package dev.laurel.web.market;

import dev.laurel.insight.SkillInsight;
import dev.laurel.insight.SkillInsights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Seats against people, ready to be drawn: both axes grow by doubling from nought and are equally long, so that below
 * the diagonal there are more seats than people.
 *
 * @param answer as the API gives it
 * @param rows its items with their numbers
 * @param dots one for each place in the plot
 * @param ticks of both axes
 */
public record Plot(SkillInsights answer, List<Row> rows, List<Dot> dots, List<Tick> ticks) {
    /** Side of the square that is drawn into, in the picture's own units. */
    public static final int SIDE = 300;

    private static final int LEAST_ROOM = 32;
    private static final int TICKS = 5;
    /** Height of a line of labels, and width of one of its signs. */
    private static final double LINE = 13;

    private static final double SIGN = 7;
    /** Numbers that stand beside a dot; the rest are in the table. */
    private static final int MOST_NAMED = 4;

    public Plot {
        rows = List.copyOf(rows);
        dots = List.copyOf(dots);
        ticks = List.copyOf(ticks);
    }

    /** A skill with the number that its dot has. */
    public record Row(int number, SkillInsight item) {}

    /**
     * Skills at one place.
     *
     * @param x seats, from the left
     * @param y most people there may be, from the top
     * @param foot fewest, from the top; equal to {@code y} where the number is told
     * @param label numbers of the rows
     * @param name height of the label, from the top, where no other stands
     */
    public record Dot(double x, double y, double foot, String label, double name) {
        /** Whether the number of people is told. */
        public boolean isExact() {
            return y == foot;
        }

        /** Whether its numbers stand before it, since behind it is no room. */
        public boolean isLate() {
            return x > SIDE * 0.75;
        }
    }

    /** A number on an axis, and how far from nought. */
    public record Tick(long value, double at) {
        /** The same from the top. */
        public double fromTop() {
            return SIDE - at;
        }
    }

    static Plot of(SkillInsights answer) {
        var rows = IntStream.range(0, answer.items().size())
                .mapToObj(i -> new Row(i + 1, answer.items().get(i)))
                .toList();
        double most = answer.items().stream()
                .map(Plot::scarcest)
                .mapToInt(at -> Math.max(at.seats(), at.people().atMost()))
                .max()
                .orElse(LEAST_ROOM);
        var scale = new Scale(Math.max(most, LEAST_ROOM));
        return new Plot(answer, rows, dots(rows, scale), scale.ticks());
    }

    /** The level at which most is missing, of those that seats ask for; the highest of equal ones. */
    private static SkillInsight.AtLevel scarcest(SkillInsight item) {
        return item.levels().stream()
                .filter(at -> at.seats() > 0)
                .max(Comparator.<SkillInsight.AtLevel>comparingInt(
                                at -> at.unmet().atLeast())
                        .thenComparingInt(at -> at.unmet().atMost())
                        .thenComparing(SkillInsight.AtLevel::level))
                .orElse(item.levels().getFirst());
    }

    private static List<Dot> dots(List<Row> rows, Scale scale) {
        record Spot(int seats, int least, int most) {}
        var numbers = new TreeMap<Spot, List<Integer>>(Comparator.comparingInt(Spot::most)
                .reversed()
                .thenComparingInt(Spot::least)
                .thenComparingInt(Spot::seats));
        for (var row : rows) {
            var at = scarcest(row.item);
            numbers.computeIfAbsent(
                            new Spot(
                                    at.seats(),
                                    at.people().atLeast(),
                                    at.people().atMost()),
                            unseen -> new ArrayList<>())
                    .add(row.number);
        }
        var dots = new ArrayList<Dot>();
        numbers.forEach((spot, of) -> dots.add(
                dot(scale.at(spot.seats), SIDE - scale.at(spot.most), SIDE - scale.at(spot.least), label(of), dots)));
        return dots;
    }

    /** A dot whose label stands below the labels that are there already, where it would lie on one. */
    private static Dot dot(double x, double y, double foot, String label, List<Dot> placed) {
        double name = y;
        for (var other : placed) {
            boolean isBeside = Math.abs(other.x - x) < Math.max(other.label.length(), label.length()) * SIGN + SIGN;
            if (isBeside && name < other.name + LINE) {
                name = Math.max(name, other.name + LINE);
            }
        }
        return new Dot(x, y, foot, label, name);
    }

    private static String label(List<Integer> numbers) {
        var named = numbers.stream().limit(MOST_NAMED).map(String::valueOf).toList();
        return String.join(", ", named) + (numbers.size() > MOST_NAMED ? " …" : "");
    }

    /** Doubling from nought to a largest number. */
    private record Scale(double most) {
        double at(double value) {
            return SIDE * Math.log1p(value) / Math.log1p(most);
        }

        /** Nought, and then numbers that are ever so many times larger. */
        List<Tick> ticks() {
            double step = Math.pow(most, 1.0 / (TICKS - 1));
            var values = IntStream.range(1, TICKS).mapToLong(i -> Math.round(Math.pow(step, i)));
            return LongStream.concat(LongStream.of(0), values)
                    .distinct()
                    .mapToObj(value -> new Tick(value, at((double) value)))
                    .toList();
        }
    }
}
