package dev.laurel.credential.fuzz;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What came of fuzzing one subject.
 *
 * @param why of a finding: what was thrown or measured; empty when clean
 * @param input that shows the fault
 * @param log everything that the process said
 */
record Result(
        Plan plan,
        Finding finding,
        String why,
        Optional<Path> input,
        Reach reach,
        Memory memory,
        Slowest slowest,
        Path log) {
    /** What is the matter. */
    enum Finding {
        /** Nothing was found. */
        CLEAN,
        /** Something was thrown that is no declared answer. */
        EXCEPTION,
        /** An input took longer than one may. */
        HANG,
        /** An input took more memory than there is. */
        OUT_OF_MEMORY,
        /** Memory in use grew, though no input is being read any more. */
        GROWTH,
        /** The fuzzer itself failed; nothing is known. */
        BROKEN
    }

    /**
     * How far it came.
     *
     * @param coverage places of the code that were reached
     * @param corpus inputs that reach something that no other does
     */
    record Reach(long executions, long perSecond, long coverage, long corpus) {}

    /**
     * Bytes of heap in use after collections.
     *
     * @param begin once caches were filled; -1 when it did not come so far
     * @param end after the last input; -1 as above
     * @param process most that the whole process had, in MiB
     */
    record Memory(long begin, long end, long process) {
        long growth() {
            return begin < 0 || end < 0 ? 0 : end - begin;
        }
    }

    /**
     * The input that took longest, by the best of several times.
     *
     * @param time zero when nothing was measured
     * @param length of the input in bytes
     * @param shown its beginning, see {@link Table#shown}
     */
    record Slowest(Duration time, int length, String shown) {}

    boolean isClean() {
        return finding == Finding.CLEAN;
    }
}
