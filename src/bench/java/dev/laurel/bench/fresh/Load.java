package dev.laurel.bench.fresh;

import dev.laurel.bench.measure.Arrivals;
import dev.laurel.bench.measure.Arrived;
import dev.laurel.bench.measure.Spread;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Requests that arrive without and with updates beside them. The two take turns, and every other pair begins with the
 * other one, so that a busy minute of the machine, or a program that grows warm, hurts both alike.
 */
public final class Load {
    /** Pairs of rounds that are counted. */
    static final int PAIRS = 4;

    /**
     * Pairs that go before and are not. A service is up for weeks: what its first minutes take, while the just-in-time
     * compiler is at work, is no measure of it.
     */
    static final int WARM_UP = 6;

    /** Rounds with updates, after those pairs, in which it is looked how soon they are seen. */
    static final int LOOKED = 8;

    /** A machine that cannot bear all updates would make a thousand revocations last for hours. */
    static final int FEWER = 4;

    private static final double SECOND = 1e9;
    private static final double MICROS = 1e6;

    private final Arrivals requests;
    private final Arrivals updates;
    private final Plan plan;
    private final Supplier<Duration> cpu;

    /**
     * What arrives.
     *
     * @param round requests
     * @param rate of them in a second
     * @param updateRate of updates in a second
     * @param length of a round
     */
    public record Plan(Arrivals.Round round, int rate, int updateRate, Duration length, long seed) {}

    /**
     * A load.
     *
     * @param cpu processor time of the program so far
     */
    Load(Arrivals.Sender requests, Arrivals.Sender updates, Plan plan, Supplier<Duration> cpu) {
        this.requests = new Arrivals(requests, cpu);
        this.updates = new Arrivals(updates, cpu);
        this.plan = plan;
        this.cpu = cpu;
    }

    /** Several rounds of one kind. */
    private static final class Sum {
        private Arrived arrived = Arrived.NOTHING;
        private Arrived updates = Arrived.NOTHING;
        private Duration used = Duration.ZERO;

        void add(Taken taken) {
            arrived = arrived.and(taken.requests);
            updates = updates.and(taken.updates);
            used = used.plus(taken.cpu);
        }

        LoadTime.Part part(Arrived of) throws IOException {
            if (of.nanos().isEmpty()) {
                throw new IOException("none of " + of.arrived() + " requests or updates was answered");
            }
            return new LoadTime.Part(
                    of.arrived(), of.failed(), of.isKeptUp(), Spread.of(of.nanos()), used.toNanos() / SECOND);
        }
    }

    private record Taken(Arrived requests, Arrived updates, Duration cpu) {
        double p99() throws IOException {
            if (requests.nanos().isEmpty()) {
                throw new IOException("none of " + requests.arrived() + " requests was answered");
            }
            return Spread.of(requests.nanos()).p99();
        }
    }

    /**
     * Measures.
     *
     * @param progress hears what is being done
     * @param warmedUp done before the first pair that counts
     */
    LoadTime measure(Consumer<String> progress, Runnable warmedUp) throws IOException, InterruptedException {
        var quiet = new Sum();
        var busy = new Sum();
        var pairs = new ArrayList<LoadTime.Pair>();
        for (int i = 0; i < WARM_UP + PAIRS; i++) {
            boolean counts = i >= WARM_UP;
            if (i == WARM_UP) {
                warmedUp.run();
            }
            progress.accept(
                    counts
                            ? "the same, pair " + (i - WARM_UP + 1)
                            : "requests without and with updates, to warm up, " + (i + 1) + " of " + WARM_UP);
            boolean busyFirst = i % 2 == 1;
            var first = round(plan, busyFirst, 2L * i);
            var second = round(plan, !busyFirst, 2L * i + 1);
            var with = busyFirst ? first : second;
            var without = busyFirst ? second : first;
            if (counts) {
                quiet.add(without);
                busy.add(with);
                pairs.add(new LoadTime.Pair(without.p99(), with.p99()));
            }
        }
        return time(quiet, busy, pairs);
    }

    private LoadTime time(Sum quiet, Sum busy, List<LoadTime.Pair> pairs) throws IOException {
        double aRequest = (double) quiet.used.toNanos() / quiet.arrived.arrived();
        double beyond = busy.used.toNanos() - aRequest * busy.arrived.arrived();
        return new LoadTime(
                plan.round.endpoint(),
                plan.rate,
                plan.updateRate,
                quiet.part(quiet.arrived),
                busy.part(busy.arrived),
                busy.part(busy.updates),
                pairs,
                beyond / busy.updates.arrived() * MICROS / SECOND);
    }

    private Taken round(Plan what, boolean withUpdates, long number) throws InterruptedException, IOException {
        var before = cpu.get();
        long seed = what.seed + number;
        var beside = new FutureTask<>(() -> withUpdates ? takeUpdates(what, seed) : Arrived.NOTHING);
        Thread.ofPlatform().daemon().name("laurel-bench-updates").start(beside);
        var asked = requests.take(what.round, what.rate, what.length, seed);
        return new Taken(asked, got(beside), cpu.get().minus(before));
    }

    private Arrived takeUpdates(Plan what, long seed) throws InterruptedException {
        return updates.take(new Arrivals.Round("updates", 0, List.of("")), what.updateRate, what.length, ~seed);
    }

    /** Lets both arrive as in a busy round, {@value #LOOKED} times: somebody else looks at the updates. */
    void withUpdates(Consumer<String> progress) throws IOException, InterruptedException {
        for (int i = 0; i < LOOKED; i++) {
            progress.accept("updates that are looked for, round " + (i + 1) + " of " + LOOKED);
            round(plan, true, 2L * (WARM_UP + PAIRS) + i);
        }
    }

    /** Lets both arrive, of the updates one in {@value #FEWER}, until something else is done. */
    <T> T during(Work<T> work) throws IOException, InterruptedException {
        var over = new FutureTask<>(work::run);
        Thread.ofPlatform().daemon().name("laurel-bench-beside").start(over);
        var fewer = new Plan(plan.round, plan.rate, Math.max(1, plan.updateRate / FEWER), plan.length, plan.seed);
        for (long number = 2L * (WARM_UP + PAIRS) + LOOKED; !over.isDone(); number++) {
            round(fewer, true, number);
        }
        return got(over);
    }

    /** Something that is done meanwhile. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    private static <T> T got(FutureTask<T> task) throws IOException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException told) {
                throw told;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
