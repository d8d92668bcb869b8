package dev.laurel.bench;

import dev.laurel.bench.alert.AlertTime;

/**
 * All that a run of alerts found.
 *
 * @param machine on which
 * @param settings what was measured
 * @param alerts who was told, and after how long
 */
record AlertReport(Machine machine, Report.Settings settings, AlertTime alerts) {
    private static final double MILLI = 1_000;

    /** For people. Times are in milliseconds. */
    String table() {
        var lines = new Lines();
        lines.addAll(Table.head(machine, settings));
        lines.add(
                "checked    of %,d new gigs exactly those of %,d who wait were told whom the ranking lists: %,d, at most %,d"
                        + " of one",
                alerts.gigs(), alerts.alerts(), alerts.told(), alerts.most());
        lines.add("");
        lines.add(
                "%-32s %8s | %8s %8s %8s %8s", "after the acknowledgement (ms)", "n", "wall p50", "p90", "p99", "mean");
        lines.add("%-32s %8d | %s", "all whom it concerns are told", alerts.gigs(), Lines.spread(alerts.toldAfter()));
        lines.add("%-32s %8d | %s", "and can read it", alerts.gigs(), Lines.spread(alerts.publishedAfter()));
        lines.add("processor time for one gig, posting and indexing included: %.1f ms", alerts.programCpu() / MILLI);
        return lines.toString();
    }
}
