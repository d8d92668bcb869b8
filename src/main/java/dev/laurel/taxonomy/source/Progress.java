package dev.laurel.taxonomy.source;

/** Hears how an import goes, every thousand rows and at the end of each file. */
@FunctionalInterface
public interface Progress {
    /** Rows between two reports. */
    int EVERY = 1_000;

    /**
     * A report.
     *
     * @param step what is being read or written
     * @param rows done so far in this step
     * @param percent of the step, 0 to 100
     */
    void at(String step, long rows, int percent);

    /** Nobody listens. */
    static Progress silent() {
        return (step, rows, percent) -> {};
    }
}
