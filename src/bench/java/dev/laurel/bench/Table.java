package dev.laurel.bench;

import dev.laurel.bench.measure.ArrivalTime;
import dev.laurel.bench.measure.AtOnceTime;
import dev.laurel.bench.measure.EndpointTime;
import dev.laurel.bench.measure.SearchTime;
import dev.laurel.bench.measure.Spread;
import dev.laurel.bench.measure.StartTime;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A report for people. Times are in milliseconds. */
final class Table {
    private static final double MILLI = 1_000;
    private static final double KB = 1_024;
    private static final double PERCENT = 100;

    private final Lines lines = new Lines();

    private Table() {}

    static String of(Report report) {
        var table = new Table();
        table.head(report);
        table.searching(report.searching());
        table.requesting(report);
        table.arriving(report);
        return table.lines.toString();
    }

    /** The search alone. */
    static String of(SearchReport report) {
        var table = new Table();
        table.machine(report.machine(), report.settings());
        table.lines.add(
                "checked    %d questions for people, %d for gigs: %,d rows equal to the plain computation",
                report.checked().forGigs(),
                report.checked().forPeople(),
                report.checked().rows());
        table.indexing(report);
        table.searching(report.searching());
        table.atOnce(report.atOnce());
        table.lines.add("heap after a collection: %,.0f MB", report.heapMegabytes());
        table.others(report.others());
        return table.lines.toString();
    }

    /** On what and of what something was measured. */
    static String head(Machine machine, Report.Settings settings) {
        var table = new Table();
        table.machine(machine, settings);
        return table.lines.toString();
    }

    private void atOnce(AtOnceTime time) {
        lines.add("");
        lines.add(
                "%s, first %d rows, as often as answered: one thread %,.0f a second, %.0f us cpu each; two %,.0f, %.0f us",
                time.workload(), time.limit(), time.one(), time.cpuOne(), time.two(), time.cpuTwo());
        lines.add(
                "two threads over one: %.2f as counted, %.2f by processor time; they had a processor for %.0f %% and %.0f %% of the time",
                time.counted(), time.byCpu(), PERCENT * time.hadOne(), PERCENT * time.hadTwo());
    }

    private void others(OtherWays.Result others) {
        lines.add("");
        if (others.ways().isEmpty()) {
            lines.add("nothing else was asked the same");
            return;
        }
        lines.add(
                "the same questions, without qualifications, to ours and to other ways; %d questions and %,d rows compared first",
                others.questions(), others.rows());
        for (var way : others.ways()) {
            searching(way.way() + ", in process (ms)", way.times());
        }
        lines.add("");
        lines.add(
                "ratios of means, by the processor time of the thread that asks, or by wall time where another process answers");
        ratios(others, "ours over the limit", OtherWays.OURS, "in-memory limit", SearchTime::cpu);
        ratios(others, "brute scan over the limit", "brute scan", "in-memory limit", SearchTime::cpu);
        if (others.plan().isEmpty()) {
            lines.add("no databases took part");
            return;
        }
        ratios(others, "PostgreSQL over ours, wall", "PostgreSQL", OtherWays.OURS, SearchTime::wall);
        for (var database : List.of("DuckDB", "SQLite")) {
            ratios(others, database + " over ours", database, OtherWays.OURS, SearchTime::cpu);
        }
        lines.add("");
        lines.add("PostgreSQL's plan for the first question:");
        others.plan().lines().forEach(each -> lines.add("  %s", each));
    }

    private void ratios(
            OtherWays.Result others, String what, String above, String below, Function<SearchTime, Spread> time) {
        var text = new StringBuilder();
        var over = others.of(above);
        var under = others.of(below);
        for (int i = 0; i < Math.min(over.size(), under.size()); i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %s: %.2f",
                    over.get(i).workload(),
                    time.apply(over.get(i)).mean() / time.apply(under.get(i)).mean()));
        }
        lines.add("%-30s%s", what, text);
    }

    private void indexing(SearchReport report) {
        var indexing = report.indexing();
        if (indexing.seconds() > 0) {
            lines.add(
                    "index      made in this process in %.1f s: %,.0f people a second, drawn and derived; %.0f MB on disk",
                    indexing.seconds(), report.settings().people() / indexing.peopleSeconds(), indexing.megabytes());
        } else {
            lines.add("index      of an earlier run; %.0f MB on disk", indexing.megabytes());
        }
    }

    private void machine(Machine machine, Report.Settings settings) {
        lines.add(
                "machine    %s, %d cores, %.0f GB, %s",
                machine.processor(), machine.cores(), machine.memoryGb(), machine.system());
        lines.add(
                "versions   %s, Lucene %s, PostgreSQL %s; load %.1f",
                machine.jvm(), machine.lucene(), machine.postgres(), machine.load());
        lines.add(
                "world      %,d people, %,d gigs, seed %d, facts %s, digest %s",
                settings.people(), settings.gigs(), settings.seed(), settings.facts(), settings.world());
    }

    private void head(Report report) {
        machine(report.machine(), report.settings());
        var settings = report.settings();
        var checked = report.checked();
        var preparing = report.preparing();
        lines.add(
                "checked    %d questions for people, %d for gigs, %d pages over HTTP: %,d rows equal to the plain computation",
                checked.forGigs(), checked.forPeople(), checked.pages(), checked.rows());
        if (preparing.fillSeconds() > 0) {
            lines.add(
                    "filling    %.1f s: %,.0f people and gigs a second into the database",
                    preparing.fillSeconds(), (settings.people() + settings.gigs()) / preparing.fillSeconds());
        }
        var index = preparing.index();
        lines.add(
                "index      built by the program in %.1f s: %,d documents, %,.0f a second; %.0f MB on disk",
                index.seconds(), index.documents(), index.rate(), index.megabytes());
        rebuilding(report.rebuilding());
        var memory = report.memory();
        lines.add(
                "memory     of the program in the end: %,.0f MB of its heap live after a collection, of at most %,.0f; %,.0f MB"
                        + " resident, %,.0f of them mapped files",
                memory.heapUsed(), memory.heapLimit(), memory.resident(), memory.residentFiles());
        report.starting().forEach(this::starting);
    }

    private void rebuilding(RebuildTime time) {
        lines.add(
                "index      made aside beside %d requests a second in %.1f s: %,d documents, %,.0f a second; %.1f s of the"
                        + " program's processor time; those requests p50 %.1f ms, p99 %.1f, %d of %,d failed",
                time.requestRate(),
                time.seconds(),
                time.documents(),
                time.rate(),
                time.cpuSeconds(),
                time.wall().p50() / MILLI,
                time.wall().p99() / MILLI,
                time.failed(),
                time.arrived());
    }

    private void starting(StartTime time) {
        lines.add(
                "start      %-24s ready after %.1f s, first right answer after %.1f s, by then %.1f s of processor time"
                        + " (medians of %d)",
                time.way() + ":",
                time.median(StartTime.Start::ready),
                time.median(StartTime.Start::answered),
                time.median(StartTime.Start::cpu),
                time.starts().size());
    }

    private void searching(List<SearchTime> times) {
        searching("the search alone (ms)", times);
    }

    private void searching(String what, List<SearchTime> times) {
        lines.add("");
        lines.add(
                "%-26s %5s %8s %6s %6s | %8s %8s %8s %8s | %8s %8s %8s %8s | %8s",
                what,
                "top",
                "pass %",
                "n",
                "rows",
                "cpu p50",
                "p90",
                "p99",
                "mean",
                "wall p50",
                "p90",
                "p99",
                "mean",
                "KB alloc");
        times.forEach(this::search);
    }

    private void search(SearchTime time) {
        var passing = time.passing() < 0 ? "" : String.format(Locale.ROOT, "%.2f", time.passing() * PERCENT);
        lines.add(
                "%-26s %5d %8s %6d %6.1f | %s | %s | %8.0f",
                time.workload(),
                time.limit(),
                passing,
                time.searches(),
                time.rows(),
                Lines.spread(time.cpu()),
                Lines.spread(time.wall()),
                time.allocatedKb());
    }

    private void requesting(Report report) {
        lines.add("");
        lines.add(
                "%-60s %5s %6s %6s %8s %8s | %8s %8s %8s %8s | %13s %12s",
                "whole requests, one after the other (ms)",
                "limit",
                "n",
                "rows",
                "KB",
                "longest",
                "wall p50",
                "p90",
                "p99",
                "mean",
                "cpu a request",
                "over search");
        report.requesting().forEach(time -> request(time, report.overSearch(time)));
    }

    private void request(EndpointTime time, OptionalDouble overSearch) {
        lines.add(
                "%-60s %5d %6d %6.1f %8.1f %8.1f | %s | %13.2f %12s",
                time.endpoint(),
                time.limit(),
                time.requests(),
                time.rows(),
                time.bytes() / KB,
                time.longest() / KB,
                Lines.spread(time.wall()),
                time.programCpu() / MILLI,
                overSearch.isPresent() ? String.format(Locale.ROOT, "%.2f", overSearch.getAsDouble()) : "");
    }

    private void arriving(Report report) {
        lines.add("");
        lines.add(
                "%-48s %5s %6s %6s %8s | %8s %8s %8s %8s | %12s",
                "whole requests, arriving by themselves (ms)",
                "limit",
                "n",
                "a sec.",
                "failed",
                "wall p50",
                "p90",
                "p99",
                "mean",
                "cpu a request");
        report.arriving().forEach(this::arrival);
    }

    private void arrival(ArrivalTime time) {
        lines.add(
                "%-48s %5d %6d %6d %8d | %s | %12.2f %s",
                time.endpoint(),
                time.limit(),
                time.arrived(),
                time.rate(),
                time.failed(),
                Lines.spread(time.wall()),
                time.programCpu() / MILLI,
                time.isKeptUp() ? "" : "cut short: more than the program can bear");
    }
}
