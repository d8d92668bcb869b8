package dev.laurel.bench.fresh;

import dev.laurel.bench.measure.Seen;
import dev.laurel.bench.measure.Sight;
import dev.laurel.bench.measure.Watch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Looks how soon some updates are seen, on connections of its own. Each that is due to be looked for gets a thread at
 * once, whatever became of those before: a lookout that is busy with one slow update must not miss the next slow ones.
 */
final class Lookout implements AutoCloseable {
    /** One in so many of those that could be looked for: looking is load too. */
    static final int EVERY = 20;

    /** At once; beyond that nobody is looked for, which is counted. */
    static final int MOST_AT_ONCE = 50;

    private final Watch watch;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Kind, List<Seen>> seen = new EnumMap<>(Kind.class);
    private final AtomicLong offered = new AtomicLong();
    private final AtomicInteger looking = new AtomicInteger();
    private final AtomicInteger missed = new AtomicInteger();
    private volatile boolean isOpen = true;
    private volatile @Nullable IOException fault;

    /** Looks from now on, to warm up. */
    Lookout(Watch watch) {
        this.watch = watch;
    }

    /** Looks for no further updates: whoever looks asks without a pause, which those feel who ask meanwhile. */
    void rest() {
        isOpen = false;
    }

    /** Looks again, and forgets what was seen before. */
    synchronized void begin() {
        seen.clear();
        isOpen = true;
    }

    /**
     * Looks for an update, if it is one of those that are looked for. Never waits.
     *
     * @param acknowledged when it was
     * @param after done when it was seen; at once where it is not looked for
     */
    void offer(Kind kind, Sight sight, long acknowledged, Runnable after) {
        if (!isOpen || offered.getAndIncrement() % EVERY != 0) {
            after.run();
        } else if (looking.incrementAndGet() > MOST_AT_ONCE) {
            looking.decrementAndGet();
            missed.incrementAndGet();
            after.run();
        } else {
            threads.execute(() -> look(kind, sight, acknowledged, after));
        }
    }

    private void look(Kind kind, Sight sight, long acknowledged, Runnable after) {
        try {
            note(kind, watch.until(sight, acknowledged));
            after.run();
        } catch (IOException failed) {
            fault = failed;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            looking.decrementAndGet();
        }
    }

    private synchronized void note(Kind kind, Seen when) {
        seen.computeIfAbsent(kind, none -> new ArrayList<>()).add(when);
    }

    /** Updates that should have been looked for and were not. */
    int missed() {
        return missed.get();
    }

    /** What was seen so far, by kind. @throws IOException where something was never seen */
    synchronized Map<Kind, List<Seen>> seen() throws IOException {
        if (fault != null) {
            throw new IOException(fault.getMessage(), fault);
        }
        var copy = new EnumMap<Kind, List<Seen>>(Kind.class);
        seen.forEach((kind, all) -> copy.put(kind, List.copyOf(all)));
        return copy;
    }

    /** Waits for those that are looked for at the moment. */
    @Override
    public void close() {
        threads.close();
    }
}
