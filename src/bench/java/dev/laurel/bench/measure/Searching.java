package dev.laurel.bench.measure;

import com.sun.management.ThreadMXBean;
import dev.laurel.bench.check.Question;
import dev.laurel.index.CandidateIndex;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Measures the search alone, in process, on one thread.
 *
 * <p>Workloads take turns, round by round, so that whatever disturbs the machine for a while disturbs all of them; the
 * first rounds only warm up. A round of a slow workload is cut short.
 */
public final class Searching {
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 3;
    private static final double KB = 1_024;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ToIntFunction<Question> searched;
    private final Duration roundLimit;

    /** @param roundLimit after which a round of one workload is cut short */
    public Searching(CandidateIndex index, Duration roundLimit) {
        this(question -> question.ask(index).hits().size(), roundLimit);
    }

    /**
     * Of anything else that answers.
     *
     * @param searched answers a question, and says with how many rows
     */
    public Searching(ToIntFunction<Question> searched, Duration roundLimit) {
        this.searched = searched;
        this.roundLimit = roundLimit;
    }

    /**
     * Measures them all.
     *
     * @param progress hears what is being done
     */
    public List<SearchTime> measure(List<Workload> workloads, Consumer<String> progress) {
        var takes = workloads.stream().map(Takes::new).toList();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            progress.accept(round < WARM_UP ? "searching, to warm up" : "searching, round " + (round - WARM_UP + 1));
            for (var take : takes) {
                run(take, round >= WARM_UP);
            }
        }
        return takes.stream().map(Takes::time).toList();
    }

    private void run(Takes takes, boolean measured) {
        long end = System.nanoTime() + roundLimit.toNanos();
        for (var question : takes.workload.questions()) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long cpu = THREADS.getCurrentThreadCpuTime();
            long wall = System.nanoTime();
            int found = searched.applyAsInt(question);
            long wallTaken = System.nanoTime() - wall;
            long cpuTaken = THREADS.getCurrentThreadCpuTime() - cpu;
            if (measured) {
                takes.add(wallTaken, cpuTaken, THREADS.getCurrentThreadAllocatedBytes() - allocated, found);
            }
            if (System.nanoTime() > end) {
                return;
            }
        }
    }

    /** What was taken of one workload so far. */
    private static final class Takes {
        private final Workload workload;
        private final List<Long> wall = new ArrayList<>();
        private final List<Long> cpu = new ArrayList<>();
        private long allocated;
        private long rows;

        Takes(Workload workload) {
            this.workload = workload;
        }

        void add(long wallNanos, long cpuNanos, long bytes, int found) {
            wall.add(wallNanos);
            cpu.add(cpuNanos);
            allocated += bytes;
            rows += found;
        }

        SearchTime time() {
            int searches = wall.size();
            return new SearchTime(
                    workload.name(),
                    workload.limit(),
                    workload.passing(),
                    searches,
                    (double) rows / searches,
                    Spread.of(array(wall)),
                    Spread.of(array(cpu)),
                    allocated / KB / searches);
        }

        private static long[] array(List<Long> times) {
            return Arrays.stream(times.toArray(Long[]::new))
                    .mapToLong(Long::longValue)
                    .toArray();
        }
    }
}
