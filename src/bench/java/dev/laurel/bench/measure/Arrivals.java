package dev.laurel.bench.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Lets requests arrive as those of many people do who know nothing of each other: at a given rate, with exponential
 * gaps, and without waiting for earlier answers. Whoever waits for an answer before asking again never sees the queue
 * that one slow answer leaves behind.
 *
 * <p>The load is bounded: by the length of a round, and by how many requests are open at once, at which a round is cut
 * short. The sender's own lateness counts as waiting.
 */
public final class Arrivals {
    /** Requests that are open at once when a round is cut short: a queue of this length only grows. */
    static final int MOST_OPEN = 200;

    private static final double SECOND = 1e9;
    private static final double MICROS = 1_000;

    private final Sender sender;
    private final Supplier<Duration> cpu;
    private final Pace pace;

    /** Sends requests. */
    @FunctionalInterface
    public interface Sender {
        /**
         * The answer's length in bytes when it has come; fails where it is none that was asked for, or comes too late.
         */
        CompletableFuture<Integer> send(String path);
    }

    /** @param cpu processor time of the program so far */
    public Arrivals(Sender sender, Supplier<Duration> cpu) {
        this(sender, cpu, Pace.real());
    }

    Arrivals(Sender sender, Supplier<Duration> cpu, Pace pace) {
        this.sender = sender;
        this.cpu = cpu;
        this.pace = pace;
    }

    /**
     * What arrives in one round.
     *
     * @param endpoint what is asked
     * @param limit rows that are asked for
     * @param paths that are asked in turn
     */
    public record Round(String endpoint, int limit, List<String> paths) {
        public Round {
            paths = List.copyOf(paths);
        }
    }

    /**
     * Measures one round.
     *
     * @param rate requests that arrive in a second, on average
     * @param seed of the gaps between them
     * @throws IOException where not a single request was answered
     */
    public ArrivalTime measure(Round round, int rate, Duration length, long seed)
            throws IOException, InterruptedException {
        var before = cpu.get();
        var arrived = take(round, rate, length, seed);
        var used = cpu.get().minus(before);
        if (arrived.nanos().isEmpty()) {
            throw new IOException("none of " + arrived.failed() + " requests to " + round.endpoint + " was answered");
        }
        return new ArrivalTime(
                round.endpoint,
                round.limit,
                rate,
                arrived.arrived(),
                arrived.failed(),
                arrived.isKeptUp(),
                Spread.of(arrived.nanos()),
                used.toNanos() / MICROS / arrived.arrived());
    }

    /** Lets the requests of one round arrive, and returns when all are answered. Parameters as {@link #measure}. */
    public Arrived take(Round round, int rate, Duration length, long seed) throws InterruptedException {
        var taken = new Taken();
        var asked = new ArrayList<CompletableFuture<?>>();
        boolean isKeptUp = true;
        long begin = pace.nanos();
        for (long gone : schedule(rate, length, seed)) {
            pace.until(begin + gone);
            if (taken.open.get() >= MOST_OPEN) {
                isKeptUp = false;
                break;
            }
            var path = round.paths.get(asked.size() % round.paths.size());
            asked.add(taken.note(sender.send(path), begin + gone, pace));
        }
        CompletableFuture.allOf(asked.toArray(CompletableFuture<?>[]::new)).join();
        return new Arrived(asked.size(), taken.failed.get(), isKeptUp, List.copyOf(taken.nanos));
    }

    /** When requests are due, in nanoseconds from the beginning of a round; at least one is. */
    static long[] schedule(int rate, Duration length, long seed) {
        var random = new SplittableRandom(seed);
        var due = LongStream.builder();
        double at = 0;
        do {
            due.add((long) at);
            at -= SECOND / rate * StrictMath.log(1 - random.nextDouble());
        } while (at < length.toNanos());
        return due.build().toArray();
    }

    /** What has come so far. */
    private static final class Taken {
        private final AtomicInteger open = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
        private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

        CompletableFuture<?> note(CompletableFuture<Integer> answer, long due, Pace pace) {
            open.incrementAndGet();
            return answer.handle((bytes, fault) -> {
                if (fault == null) {
                    nanos.add(pace.nanos() - due);
                } else {
                    failed.incrementAndGet();
                }
                return open.decrementAndGet();
            });
        }
    }
}
