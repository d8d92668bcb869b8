package dev.laurel.bench.measure;

import com.sun.management.ThreadMXBean;
import dev.laurel.bench.check.Question;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/**
 * Asks with one thread and with two, as often as each is answered, in turns: so that whatever disturbs the machine for
 * a while disturbs both.
 */
public final class AtOnce {
    static final int ROUNDS = 4;
    private static final int TWO = 2;
    private static final double SECOND = 1e9;
    private static final double MICRO = 1e3;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ToIntFunction<Question> searched;
    private final Duration round;

    /**
     * Asks.
     *
     * @param searched answers a question, and says with how many rows
     * @param round how long each lasts; one of each kind goes before and is not counted
     */
    public AtOnce(ToIntFunction<Question> searched, Duration round) {
        this.searched = searched;
        this.round = round;
    }

    /** What threads did. */
    private record Done(long searches, long cpu, long wall) {
        private static final Done NOTHING = new Done(0, 0, 0);

        Done and(Done other) {
            return new Done(searches + other.searches, cpu + other.cpu, wall + other.wall);
        }
    }

    /** Measures. */
    public AtOnceTime measure(Workload workload) throws InterruptedException {
        var one = Done.NOTHING;
        var two = Done.NOTHING;
        for (int i = 0; i <= ROUNDS; i++) {
            var alone = ask(workload, 1);
            var both = ask(workload, TWO);
            one = i == 0 ? one : one.and(alone);
            two = i == 0 ? two : two.and(both);
        }
        // Each thread has a clock of its own, so that two threads have twice the time.
        return new AtOnceTime(
                workload.name(),
                workload.limit(),
                one.searches / (one.wall / SECOND),
                two.searches / (two.wall / SECOND / TWO),
                one.cpu / MICRO / one.searches,
                two.cpu / MICRO / two.searches,
                (double) one.cpu / one.wall,
                (double) two.cpu / two.wall);
    }

    private Done ask(Workload workload, int threads) throws InterruptedException {
        var works = new ArrayList<Callable<Done>>();
        for (int i = 0; i < threads; i++) {
            int first = i * workload.questions().size() / threads;
            works.add(() -> ask(workload.questions(), first));
        }
        try (var workers = Executors.newFixedThreadPool(threads)) {
            var all = Done.NOTHING;
            for (var done : workers.invokeAll(works)) {
                all = all.and(done.get());
            }
            return all;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Done ask(List<? extends Question> questions, int first) {
        long wall = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long searches = 0;
        long rows = 0;
        do {
            rows += searched.applyAsInt(questions.get((int) ((first + searches) % questions.size())));
            searches++;
        } while (System.nanoTime() - wall < round.toNanos());
        if (rows == 0) {
            throw new IllegalStateException("not a single question has an answer");
        }
        return new Done(searches, THREADS.getCurrentThreadCpuTime() - cpu, System.nanoTime() - wall);
    }
}
