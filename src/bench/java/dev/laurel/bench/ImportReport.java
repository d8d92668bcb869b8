package dev.laurel.bench;

/**
 * All that a run of imports found.
 *
 * @param machine on which
 * @param settings what was measured
 * @param bytes of the file
 * @param first the file, once the program is warm
 * @param again the same file once more: everybody is there just so
 */
record ImportReport(Machine machine, Report.Settings settings, long bytes, Once first, Once again) {
    /**
     * One import.
     *
     * @param lines of the file
     * @param acknowledged seconds until the answer came
     * @param visible seconds until the index included the last line
     * @param cpu seconds of the program's processor time until then
     * @param database seconds of PostgreSQL's processor time until then
     */
    record Once(long lines, double acknowledged, double visible, double cpu, double database) {
        private static final double MICROS = 1e6;

        double acknowledgedRate() {
            return lines / acknowledged;
        }

        /** Processor time of both, a line. */
        double microsEach() {
            return (cpu + database) * MICROS / lines;
        }

        double visibleRate() {
            return lines / visible;
        }
    }

    /** For people. */
    String table() {
        var lines = new Lines();
        lines.addAll(Table.head(machine, settings));
        lines.add("a file of %,d lines, %.0f bytes each", first.lines, (double) bytes / first.lines);
        lines.add("");
        lines.add(
                "%-22s %12s %10s %12s %10s %8s %11s %9s",
                "", "acknowledged", "a second", "in the index", "a second", "cpu s", "database s", "µs each");
        row(lines, "new people", first);
        row(lines, "the same file again", again);
        return lines.toString();
    }

    private static void row(Lines lines, String what, Once once) {
        lines.add(
                "%-22s %10.1f s %10.0f %10.1f s %10.0f %8.1f %11.1f %9.0f",
                what,
                once.acknowledged,
                once.acknowledgedRate(),
                once.visible,
                once.visibleRate(),
                once.cpu,
                once.database,
                once.microsEach());
    }
}
