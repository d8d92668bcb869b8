package dev.laurel.bench;

import dev.laurel.bench.learn.LearnTime;

/** The figures of {@code --upskilling} for people. Times are in milliseconds. */
final class LearnTable {
    private static final double MILLI = 1_000;

    private LearnTable() {}

    static String of(LearnReport report) {
        var lines = new Lines();
        lines.addAll(Table.head(report.machine(), report.settings()));
        LearnTime learn = report.learn();
        lines.add(
                "checked    %,d credentials earned: %,d places and %,d ranks came as foreseen, %,d gigs opened",
                learn.pairs(), learn.places(), learn.ranks(), learn.opened());
        lines.add("");
        lines.add(
                "%-52s %8s %6s | %8s %8s %8s %8s | %8s",
                "one after the other (ms)", "n", "rows", "wall p50", "p90", "p99", "mean", "cpu each");
        lines.add(
                "%-52s %8d %6.1f | %s | %8.2f",
                "upskilling over " + learn.offerings() + " offerings",
                learn.requests(),
                learn.rows(),
                Lines.spread(learn.wall()),
                learn.programCpu() / MILLI);
        lines.add(
                "%-52s %8d %6s | %s |", "the same with ?path=3", learn.requests() / 5, "", Lines.spread(learn.path()));
        return lines.toString();
    }
}
