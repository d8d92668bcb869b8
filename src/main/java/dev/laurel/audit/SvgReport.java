package dev.laurel.audit;

import java.util.List;
import java.util.Locale;

/** A report as a picture: each group's impact ratio as a bar with its interval, and the line of four fifths. */
public final class SvgReport {
    private static final int WIDTH = 900;
    private static final int LEFT = 310;
    private static final int RIGHT = 690;
    private static final int MARGIN = 24;
    private static final int HEAD = 64;
    private static final int TITLE = 44;
    private static final int ROW = 26;
    private static final int BAR = 16;
    private static final int FOOT = 34;
    /** The largest ratio that is drawn; an interval that goes further is cut there. */
    private static final double MOST = 1.25;

    private static final int MOST_NAME = 38;
    private static final int PERCENT = 100;
    private static final List<Double> TICKS = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

    /** Text and lines follow the reader's choice of a light or a dark page. */
    private static final String STYLE = """
            <style>
            text { fill: #1f2328 } .quiet { fill: #57606a; font-size: 12px } .title { font-weight: 600; font-size: 15px }
            .ground { fill: #ffffff } .grid { stroke: #d0d7de } .bar { fill: #0b6e4f } .below { fill: #b3541e }
            .rule { stroke: #8a2d6d; stroke-width: 2; stroke-dasharray: 6 4 } .reach { stroke: #1f2328; stroke-width: 1.5 }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3 } .quiet { fill: #9aa4af } .ground { fill: #0d1117 } .grid { stroke: #30363d }
              .bar { fill: #2f9e70 } .below { fill: #f0883e } .rule { stroke: #e58bc9 } .reach { stroke: #e6edf3 }
            }
            </style>
            """;

    private final StringBuilder svg = new StringBuilder();
    private int y = HEAD;

    private SvgReport() {}

    /** The picture. */
    public static String of(AuditReport report) {
        var picture = new SvgReport();
        report.tables().forEach(table -> picture.table(table, report));
        return picture.whole(report);
    }

    private String whole(AuditReport report) {
        int height = y + MARGIN;
        var about = (report.invented() ? "Invented groups. " : "")
                + String.format(
                        Locale.ROOT,
                        "%,d people by %,d open gigs, as of %s",
                        report.people(),
                        report.gigs().size(),
                        report.asOf());
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                                + " aria-labelledby=\"t d\" font-family=\"sans-serif\" font-size=\"13\">%n"
                                + "<title id=\"t\">Impact ratios by group</title>%n<desc id=\"d\">%s</desc>%n",
                        WIDTH,
                        height,
                        escaped(about + ". " + said(report)))
                + STYLE
                + String.format(
                        Locale.ROOT,
                        "<rect class=\"ground\" width=\"%d\" height=\"%d\"/>%n"
                                + "<text class=\"title\" x=\"%d\" y=\"28\">Impact ratios by group</text>%n"
                                + "<text class=\"quiet\" x=\"%d\" y=\"48\">%s; whiskers 95 %%; dashed: four fifths</text>%n",
                        WIDTH,
                        height,
                        MARGIN,
                        MARGIN,
                        escaped(about))
                + svg
                + "</svg>\n";
    }

    /** What the bars show, in words. */
    private static String said(AuditReport report) {
        var words = new StringBuilder();
        report.tables()
                .forEach(table -> table.groups().stream()
                        .filter(row -> row.ratio() != null)
                        .forEach(row -> words.append(String.join(" and ", table.by()))
                                .append(", ")
                                .append(table.measure().title())
                                .append(", ")
                                .append(row.group())
                                .append(": ")
                                .append(String.format(Locale.ROOT, "%.3f; ", row.ratio()))));
        return words.toString();
    }

    private void table(GroupTable table, AuditReport report) {
        text("title", MARGIN, y + 20, String.join(" and ", table.by()));
        var measure = table.measure() == Measure.SHORTLIST
                ? "selected: among the first " + report.shortlist() + " of a gig's ranking"
                : table.measure().title();
        text("quiet", MARGIN, y + 37, measure + "; group not known: " + table.unknown());
        y += TITLE;
        int bottom = y + table.groups().size() * ROW;
        for (double tick : TICKS) {
            line("grid", x(tick), y, x(tick), bottom);
            text("quiet", x(tick) - 8, bottom + 15, String.format(Locale.ROOT, "%.2f", tick));
        }
        table.groups().forEach(this::row);
        line("rule", x(Finding.FOUR_FIFTHS), y - table.groups().size() * ROW, x(Finding.FOUR_FIFTHS), bottom);
        y = bottom + FOOT;
    }

    private void row(GroupRow row) {
        var name = row.group().length() > MOST_NAME ? row.group().substring(0, MOST_NAME - 1) + "…" : row.group();
        text("", MARGIN, y + 17, name + (row.few() ? " *" : ""));
        var ratio = row.ratio();
        double end = ratio == null ? 0 : Math.min(ratio, MOST);
        boolean isBelow = row.finding() == Finding.BELOW || row.finding() == Finding.BELOW_BY_CHANCE;
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>%n",
                isBelow ? "below" : "bar",
                LEFT,
                y + 5,
                x(end) - LEFT,
                BAR));
        var reach = row.ratioInterval();
        if (reach != null) {
            line("reach", x(Math.min(reach.low(), MOST)), y + 13, x(Math.min(reach.high(), MOST)), y + 13);
        }
        text("quiet", RIGHT + 12, y + 17, label(row));
        y += ROW;
    }

    private static String label(GroupRow row) {
        var rate = String.format(Locale.ROOT, "%.1f%% of %,d people", row.rate() * PERCENT, row.people());
        return row.ratio() == null ? "– · " + rate : String.format(Locale.ROOT, "%.3f · ", row.ratio()) + rate;
    }

    private static double x(double ratio) {
        return LEFT + (RIGHT - LEFT) * ratio / MOST;
    }

    private void line(String look, double fromX, int fromY, double toX, int toY) {
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>%n",
                look,
                fromX,
                fromY,
                toX,
                toY));
    }

    private void text(String look, double atX, int atY, String words) {
        svg.append(String.format(
                Locale.ROOT, "<text class=\"%s\" x=\"%.1f\" y=\"%d\">%s</text>%n", look, atX, atY, escaped(words)));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
