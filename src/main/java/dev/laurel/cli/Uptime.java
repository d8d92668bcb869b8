package dev.laurel.cli;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** How long this process has run. */
final class Uptime {
    private static final double MILLIS_PER_SECOND = 1000;

    private Uptime() {}

    /** Such as {@code 7.3 s}. */
    static String text() {
        return String.format(
                Locale.ROOT, "%.1f s", ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS_PER_SECOND);
    }
}
