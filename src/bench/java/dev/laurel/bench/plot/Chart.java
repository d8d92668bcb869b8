package dev.laurel.bench.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Lines over two logarithmic axes.
 *
 * @param title for people
 * @param about what is to be seen, for who cannot see it
 * @param across what the axis across counts
 * @param up what the axis upwards counts
 * @param lines at least one, {@value #MOST_LINES} at most
 */
record Chart(String title, String about, String across, String up, List<Line> lines) {
    static final int MOST_LINES = 12;
    static final int WIDTH = 760;
    static final int HEIGHT = 400;
    static final int LEFT = 70;
    static final int RIGHT = 500;
    static final int TOP = 46;
    static final int BOTTOM = 340;
    private static final int LEGEND = RIGHT + 24;
    private static final int LEGEND_STEP = 22;
    private static final int SAMPLE = 26;
    private static final int COLOURS = 6;

    /** Text and lines follow the reader's choice of a light or a dark page. */
    private static final String STYLE = """
              <style>
                text { fill: #1f2328 } .quiet { fill: #57606a } .ground { fill: #ffffff } .grid { stroke: #d0d7de }
                .line { fill: none; stroke-width: 2 } .dash { stroke-dasharray: 6 4 }
                .c0 { stroke: #0b6e4f } .c1 { stroke: #b3541e } .c2 { stroke: #3257a8 }
                .c3 { stroke: #8a2d6d } .c4 { stroke: #6b6b00 } .c5 { stroke: #5b5b5b }
                @media (prefers-color-scheme: dark) {
                  text { fill: #e6edf3 } .quiet { fill: #9aa4af } .ground { fill: #0d1117 } .grid { stroke: #30363d }
                  .c0 { stroke: #4cc38a } .c1 { stroke: #f0883e } .c2 { stroke: #79a8ff }
                  .c3 { stroke: #e58bc9 } .c4 { stroke: #d6d65a } .c5 { stroke: #b5b5b5 }
                }
              </style>
            """;

    Chart {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST_LINES || lines.stream().anyMatch(line -> line.points.isEmpty())) {
            throw new IllegalArgumentException("a chart of " + lines);
        }
    }

    /**
     * One line.
     *
     * @param colour 0 to 5; lines that belong together have the same
     * @param points ascending
     */
    record Line(String name, int colour, boolean isDashed, List<Point> points) {
        Line {
            points = List.copyOf(points);
        }

        private String look() {
            return "line c" + colour % COLOURS + (isDashed ? " dash" : "");
        }
    }

    /** A value over another. */
    record Point(double x, double y) {}

    /** The picture. */
    String svg() {
        var xs = Axis.of(points().map(Point::x).toList(), LEFT, RIGHT);
        var ys = Axis.of(points().map(Point::y).toList(), BOTTOM, TOP);
        var svg = new StringBuilder();
        line(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"t d\""
                        + " font-family=\"sans-serif\" font-size=\"13\">",
                WIDTH,
                HEIGHT);
        line(svg, "  <title id=\"t\">%s</title>", escaped(title));
        line(svg, "  <desc id=\"d\">%s</desc>", escaped(about));
        svg.append(STYLE);
        line(svg, "  <rect class=\"ground\" width=\"%d\" height=\"%d\"/>", WIDTH, HEIGHT);
        line(svg, "  <text x=\"%d\" y=\"22\" font-weight=\"bold\">%s</text>", LEFT, escaped(title));
        across(svg, xs);
        up(svg, ys);
        for (int i = 0; i < lines.size(); i++) {
            draw(svg, lines.get(i), xs, ys, TOP + LEGEND_STEP * i);
        }
        return svg.append("</svg>\n").toString();
    }

    private Stream<Point> points() {
        return lines.stream().flatMap(line -> line.points.stream());
    }

    private void across(StringBuilder svg, Axis xs) {
        for (double mark : xs.marks()) {
            line(svg, "  <path class=\"grid\" d=\"M%.1f %dV%d\"/>", xs.at(mark), TOP, BOTTOM);
            line(
                    svg,
                    "  <text class=\"quiet\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    xs.at(mark),
                    BOTTOM + 20,
                    number(mark));
        }
        line(
                svg,
                "  <text class=\"quiet\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                (LEFT + RIGHT) / 2,
                BOTTOM + 42,
                escaped(across));
    }

    private void up(StringBuilder svg, Axis ys) {
        for (double mark : ys.marks()) {
            line(svg, "  <path class=\"grid\" d=\"M%d %.1fH%d\"/>", LEFT, ys.at(mark), RIGHT);
            line(
                    svg,
                    "  <text class=\"quiet\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT - 8,
                    ys.at(mark) + 4,
                    number(mark));
        }
        line(
                svg,
                "  <text class=\"quiet\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
                LEFT - 8,
                TOP - 12,
                escaped(up));
    }

    private static void draw(StringBuilder svg, Line line, Axis xs, Axis ys, int legend) {
        var path = new StringBuilder();
        for (var point : line.points) {
            path.append(String.format(
                    Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", xs.at(point.x), ys.at(point.y)));
        }
        line(svg, "  <path class=\"%s\" d=\"%s\"/>", line.look(), path);
        for (var point : line.points) {
            line(
                    svg,
                    "  <circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>",
                    line.look(),
                    xs.at(point.x),
                    ys.at(point.y));
        }
        line(svg, "  <path class=\"%s\" d=\"M%d %dh%d\"/>", line.look(), LEGEND, legend, SAMPLE);
        line(svg, "  <text x=\"%d\" y=\"%d\">%s</text>", LEGEND + SAMPLE + 8, legend + 4, escaped(line.name));
    }

    /** As people write it: 0.05, 2, 1,000, 1 M. */
    static String number(double value) {
        if (value >= 1e6) {
            return number(value / 1e6) + " M";
        }
        var exact = new BigDecimal(value, new MathContext(3)).stripTrailingZeros();
        return value >= 1e3 ? String.format(Locale.ROOT, "%,.0f", value) : exact.toPlainString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @SuppressWarnings("AnnotateFormatMethod") // all callers are here
    private static void line(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
