package dev.laurel.audit;

import dev.laurel.match.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes tables of a sample, as 6 RCNY 5-301 has them: rates of groups, and what each is of the highest. */
final class Tabulation {
    private static final int PERCENT = 100;

    private final Groups groups;
    private final Sample sample;
    private final int leastShare;

    /** @param leastShare percent of the people below which a group is stated and not compared */
    Tabulation(Groups groups, Sample sample, int leastShare) {
        this.groups = groups;
        this.sample = sample;
        this.leastShare = leastShare;
    }

    /** Each grouping by each measure. */
    List<GroupTable> tables(List<List<String>> groupings) {
        return groupings.stream()
                .flatMap(by -> Stream.of(Measure.values()).map(measure -> table(by, measure)))
                .toList();
    }

    private GroupTable table(List<String> by, Measure measure) {
        var members = new TreeMap<String, List<Integer>>();
        for (int number = 0; number < sample.people().size(); number++) {
            int member = number;
            groups.category(sample.people().get(number), by)
                    .ifPresent(category -> members.computeIfAbsent(category, none -> new ArrayList<>())
                            .add(member));
        }
        var known = members.values().stream().flatMap(List::stream).toList();
        double median = measure == Measure.SCORE ? median(sample.points(known)) : 0;
        var rates = new TreeMap<String, Rate>();
        members.forEach((category, numbers) -> rates.put(category, rate(numbers, measure, median)));
        int unknown = sample.people().size() - known.size();
        @Nullable Double told = measure == Measure.SCORE ? median : null;
        return new GroupTable(by, measure, known.size(), unknown, told, rows(rates, known.size()));
    }

    private Rate rate(List<Integer> numbers, Measure measure, double median) {
        var counted = numbers.stream()
                .map(number -> sample.counted(number, measure, median))
                .toList();
        return Rate.of(counted, sample.gigs().size());
    }

    /** The middle of all points; the mean of the two in the middle where there are two. */
    private static double median(Stream<Integer> points) {
        var having = new long[Score.MAX_POINTS + 1];
        points.forEach(some -> having[some]++);
        long all = 0;
        for (long some : having) {
            all += some;
        }
        return (at(having, (all - 1) / 2) + at(having, all / 2)) / 2.0;
    }

    /** Points of the one in a place of the ascending order, from 0. */
    private static int at(long[] having, long place) {
        long passed = 0;
        for (int points = 0; points < having.length; points++) {
            passed += having[points];
            if (passed > place) {
                return points;
            }
        }
        return 0;
    }

    private List<GroupRow> rows(Map<String, Rate> rates, int people) {
        var highest = rates.entrySet().stream()
                .filter(rate -> isCompared(rate.getValue(), people))
                .max(Comparator.comparingDouble(rate -> rate.getValue().share()))
                .filter(rate -> rate.getValue().counted() > 0);
        return rates.entrySet().stream()
                .map(rate -> row(rate.getKey(), rate.getValue(), people, highest))
                .toList();
    }

    private boolean isCompared(Rate rate, int people) {
        return (long) rate.people() * PERCENT >= (long) people * leastShare;
    }

    private GroupRow row(String group, Rate rate, int people, Optional<Map.Entry<String, Rate>> highest) {
        if (!isCompared(rate, people)) {
            return row(group, rate, null, null, Finding.NOT_COMPARED);
        }
        if (highest.isEmpty()) {
            return row(group, rate, null, null, Finding.NOTHING);
        }
        if (highest.get().getKey().equals(group)) {
            return row(group, rate, 1.0, null, Finding.HIGHEST);
        }
        double ratio = rate.share() / highest.get().getValue().share();
        var interval = rate.ratioTo(highest.get().getValue());
        return row(group, rate, ratio, interval, Finding.of(ratio, interval));
    }

    private static GroupRow row(
            String group, Rate rate, @Nullable Double ratio, @Nullable Interval ratioInterval, Finding finding) {
        return new GroupRow(
                group,
                rate.people(),
                rate.people() < GroupRow.FEW,
                rate.answers(),
                rate.counted(),
                rate.share(),
                rate.interval(),
                ratio,
                ratioInterval,
                finding);
    }
}
