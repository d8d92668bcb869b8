package dev.laurel.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report for a terminal: tables, and each ratio as a bar with the line of four fifths. */
public final class TextReport {
    /** Columns of a bar; the whole of it is a ratio of 1. */
    private static final int BAR = 25;
    /** Left out lines that are told one by one. */
    private static final int MAX_TOLD = 50;

    private static final int MOST_NAME = 48;
    private static final int PERCENT = 100;

    private TextReport() {}

    /** The whole report, lines ended. */
    public static String of(AuditReport report) {
        var text = new StringBuilder();
        if (report.invented()) {
            text.append("INVENTED: these groups were drawn by lot for the demo's invented people.\n\n");
        }
        text.append(String.format(
                Locale.ROOT,
                "%,d people by %,d open gigs, as of %s; policy %s%n",
                report.people(),
                report.gigs().size(),
                report.asOf(),
                report.policy()));
        report.tables().forEach(table -> text.append('\n').append(table(table, report)));
        text.append("\nIntervals are of 95 %: Wilson's for rates, Katz' for ratios. * fewer than ")
                .append(GroupRow.FEW)
                .append(" people: chance decides much.\n");
        return text.append(leftOut(report.leftOut())).toString();
    }

    private static String table(GroupTable table, AuditReport report) {
        var text = new StringBuilder(String.join(" and ", table.by()))
                .append(" — ")
                .append(title(table, report));
        text.append(
                String.format(Locale.ROOT, "%n  %,d people; group not known: %,d%n", table.people(), table.unknown()));
        int width = Math.min(
                MOST_NAME,
                table.groups().stream()
                        .mapToInt(row -> row.group().length())
                        .max()
                        .orElse(1));
        text.append(String.format(
                Locale.ROOT,
                "  %-" + width + "s %7s  %15s  %-18s %-20s%n",
                "",
                "people",
                "counted of",
                "rate",
                "impact ratio"));
        table.groups().forEach(row -> text.append(row(row, width)));
        return text.toString();
    }

    private static String title(GroupTable table, AuditReport report) {
        return switch (table.measure()) {
            case SHORTLIST -> "selected: among the first " + report.shortlist() + " of a gig's ranking";
            case QUALIFIED, SCORE ->
                table.measure().title()
                        + (table.median() == null
                                ? ""
                                : String.format(Locale.ROOT, " (%,.1f points of 65,536)", table.median()));
        };
    }

    private static String row(GroupRow row, int width) {
        var name = row.group().length() > width ? row.group().substring(0, width - 1) + "…" : row.group();
        return String.format(
                                Locale.ROOT,
                                "  %-" + width + "s %6d%s  %6d of %5d  %5.1f%% %-11s %-20s %s %s",
                                name,
                                row.people(),
                                row.few() ? "*" : " ",
                                row.counted(),
                                row.answers(),
                                row.rate() * PERCENT,
                                percents(row.rateInterval()),
                                ratio(row.ratio(), row.ratioInterval()),
                                bar(row.ratio()),
                                row.finding().words())
                        .stripTrailing()
                + "\n";
    }

    private static String percents(Interval interval) {
        return String.format(Locale.ROOT, "%.0f–%.0f%%", interval.low() * PERCENT, interval.high() * PERCENT);
    }

    private static String ratio(@Nullable Double ratio, @Nullable Interval interval) {
        if (ratio == null) {
            return "–";
        }
        return String.format(Locale.ROOT, "%.3f", ratio)
                + (interval == null
                        ? " (highest)"
                        : String.format(Locale.ROOT, " (%.2f–%.2f)", interval.low(), interval.high()));
    }

    /** {@code ████│ │}: filled up to the ratio, with the line of four fifths in it. */
    private static String bar(@Nullable Double ratio) {
        int filled = ratio == null ? 0 : (int) Math.round(Math.min(1, ratio) * BAR);
        int line = (int) (Finding.FOUR_FIFTHS * BAR);
        return java.util.stream.IntStream.range(0, BAR)
                .mapToObj(at -> at == line ? "┃" : at < filled ? "█" : "·")
                .collect(Collectors.joining());
    }

    /** Lines that do not count, told one by one; nothing where all do. */
    static String leftOut(List<LeftOut> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        var text = new StringBuilder(String.format(Locale.ROOT, "%n%,d lines do not count:%n", lines.size()));
        lines.stream()
                .limit(MAX_TOLD)
                .forEach(left -> text.append("  line ")
                        .append(left.line())
                        .append(": ")
                        .append(left.reason())
                        .append('\n'));
        if (lines.size() > MAX_TOLD) {
            text.append("  … and ").append(lines.size() - MAX_TOLD).append(" more; --json has all\n");
        }
        return text.toString();
    }
}
