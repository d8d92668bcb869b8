package dev.laurel.bench.fresh;

import dev.laurel.bench.measure.Arrivals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes updates as they are asked for: of each kind its share, each of a subject that nobody is changing at the moment.
 * Some of those that make something appear are handed to a {@link Lookout}.
 */
final class Updates implements Arrivals.Sender, AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Kind, ConcurrentLinkedQueue<Subject>> free = new EnumMap<>(Kind.class);
    private final List<Kind> turns = turns();
    private final AtomicLong made = new AtomicLong();
    private final Lookout lookout;

    Updates(List<Subject> subjects, Lookout lookout) {
        for (var kind : Kind.values()) {
            free.put(kind, new ConcurrentLinkedQueue<>());
        }
        subjects.forEach(this::release);
        this.lookout = lookout;
    }

    /** The kinds in such an order that none comes in a bunch. */
    static List<Kind> turns() {
        int all = 0;
        for (var kind : Kind.values()) {
            all += kind.share();
        }
        var turns = new ArrayList<Kind>();
        var due = new EnumMap<Kind, Integer>(Kind.class);
        for (int i = 0; i < all; i++) {
            var next = Kind.HOURS;
            for (var kind : Kind.values()) {
                due.merge(kind, kind.share(), Integer::sum);
                next = due.getOrDefault(kind, 0) > due.getOrDefault(next, 0) ? kind : next;
            }
            due.merge(next, -all, Integer::sum);
            turns.add(next);
        }
        return List.copyOf(turns);
    }

    /**
     * Makes the next update.
     *
     * @param path of no account: what is changed is this class's to choose
     */
    @Override
    public CompletableFuture<Integer> send(String path) {
        var kind = turns.get((int) (made.getAndIncrement() % turns.size()));
        var subject = queue(kind).poll();
        return subject == null
                ? CompletableFuture.failedFuture(new IOException("all subjects are being changed: " + kind.text()))
                : CompletableFuture.supplyAsync(() -> change(subject), threads);
    }

    private Integer change(Subject subject) {
        try {
            var sight = subject.change();
            long acknowledged = System.nanoTime();
            if (sight == null) {
                release(subject);
            } else {
                lookout.offer(subject.kind(), sight, acknowledged, () -> release(subject));
            }
            return 0;
        } catch (IOException failed) {
            // Nobody knows how it stands now; it is never changed again.
            throw new CompletionException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new CompletionException(ended);
        }
    }

    /** May be changed again. */
    void release(Subject subject) {
        queue(subject.kind()).add(subject);
    }

    private ConcurrentLinkedQueue<Subject> queue(Kind kind) {
        return Objects.requireNonNull(free.get(kind));
    }

    @Override
    public void close() {
        threads.close();
    }
}
