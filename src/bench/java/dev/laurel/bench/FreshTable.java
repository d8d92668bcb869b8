package dev.laurel.bench;

import dev.laurel.bench.bare.Serving;
import dev.laurel.bench.bare.ServingTime;
import dev.laurel.bench.fresh.Freshness;
import dev.laurel.bench.fresh.LoadTime;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures of {@code --fresh} for people. Times are in milliseconds. */
final class FreshTable {
    private static final double MILLI = 1_000;
    private static final double KB = 1_024;
    private static final double PERCENT = 100;

    private final Lines lines = new Lines();

    private FreshTable() {}

    static String of(FreshReport report) {
        var table = new FreshTable();
        table.lines.addAll(Table.head(report.machine(), report.settings()));
        table.lines.add("checked    %d pages over HTTP equal to the plain computation", report.pages());
        table.load(report.fresh().load());
        table.seen(report.fresh());
        table.revoked(report.fresh());
        table.serving(report.serving());
        table.lines.add("");
        table.lines.add(
                "in the end index and database were equal, at position %d",
                report.fresh().position());
        return table.lines.toString();
    }

    private void load(LoadTime load) {
        lines.add("");
        lines.add(
                "%-50s %6s %6s %7s | %8s %8s %8s %8s | %8s",
                "arriving by themselves (ms)", "a sec.", "n", "failed", "wall p50", "p90", "p99", "mean", "cpu s");
        part(load.endpoint() + ", no updates", load.rate(), load.quiet());
        part(load.endpoint() + ", with updates", load.rate(), load.busy());
        part("updates until acknowledged", load.updateRate(), load.updates());
        lines.add("");
        lines.add("99th percentile with updates over that without   %.2f", load.ratio());
        lines.add(
                "pair by pair                                     %s",
                load.rounds().stream()
                        .map(pair -> String.format(
                                Locale.ROOT,
                                "%.1f/%.1f = %.2f",
                                pair.busy() / MILLI,
                                pair.quiet() / MILLI,
                                pair.busy() / pair.quiet()))
                        .collect(Collectors.joining("  ")));
        lines.add("the program's processor time for one update      %.2f ms", load.cpuAnUpdate() / MILLI);
    }

    private void part(String what, int rate, LoadTime.Part part) {
        lines.add(
                "%-50s %6d %6d %7d | %s | %8.1f %s",
                what,
                rate,
                part.arrived(),
                part.failed(),
                Lines.spread(part.wall()),
                part.cpu(),
                part.isKeptUp() ? "" : "cut short: more than the program can bear");
    }

    private void seen(Freshness.Result fresh) {
        lines.add("");
        lines.add(
                "%-42s %6s | %8s %8s %8s %8s | %8s | %9s %8s | %7s",
                "acknowledged until in an answer (ms)",
                "n",
                "p50",
                "p90",
                "p99",
                "mean",
                "longest",
                "asked p50",
                "p99",
                "answers");
        for (var time : fresh.seen()) {
            lines.add(
                    "%-42s %6d | %s | %8.2f | %9.2f %8.2f | %7.1f",
                    time.kind(),
                    time.updates(),
                    Lines.spread(time.shown()),
                    time.longest() / MILLI,
                    time.asked().p50() / MILLI,
                    time.asked().p99() / MILLI,
                    time.answers());
        }
        lines.add("not looked for although due: %d", fresh.missed());
    }

    private void revoked(Freshness.Result fresh) {
        lines.add("");
        lines.add("%-42s %8s %8s %8s", "revocations, a quarter of the updates beside", "revoked", "out", "behind");
        for (var outcome : fresh.revocations()) {
            lines.add("%-42s %8d %8d %8d", outcome.way().text(), outcome.revoked(), outcome.out(), outcome.behind());
        }
        lines.add("out of the next answer: %,d of %,d", fresh.out(), fresh.revoked());
    }

    private void serving(Serving.@Nullable Result serving) {
        lines.add("");
        if (serving == null) {
            lines.add("a bare server was not measured: it takes taskset and two processors");
            return;
        }
        lines.add(
                "%-50s %8s %9s | %14s %9s",
                "one processor, as often as it answers", "n", "a second", "us cpu each", "used %");
        serving(serving.ours());
        serving(serving.bare());
        lines.add(
                "%d answers of %.1f KB on average; ours over the bare one: %.2f %% by what was counted, %.2f %% by processor time",
                serving.answers(), serving.bytes() / KB, PERCENT * serving.counted(), PERCENT * serving.byCpu());
    }

    private void serving(ServingTime time) {
        lines.add(
                "%-50s %8d %9.0f | %14.1f %9.0f",
                time.server(), time.answers(), time.perSecond(), time.cpuAnAnswer(), PERCENT * time.used());
    }
}
