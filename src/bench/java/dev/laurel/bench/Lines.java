package dev.laurel.bench;

import com.google.errorprone.annotations.FormatMethod;
import dev.laurel.bench.measure.Spread;
import java.util.Locale;

/** A text for people, line by line. */
final class Lines {
    private static final double MILLI = 1_000;

    private final StringBuilder text = new StringBuilder();

    @FormatMethod
    void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    /** What is several lines already. */
    void addAll(String lines) {
        text.append(lines);
    }

    /** Of microseconds, in milliseconds: p50, p90, p99 and mean. */
    static String spread(Spread spread) {
        return String.format(
                Locale.ROOT,
                "%8.2f %8.2f %8.2f %8.2f",
                spread.p50() / MILLI,
                spread.p90() / MILLI,
                spread.p99() / MILLI,
                spread.mean() / MILLI);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
