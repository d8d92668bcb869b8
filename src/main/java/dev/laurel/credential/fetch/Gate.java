package dev.laurel.credential.fetch;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Bulkheads: how many fetches may be under way, in all and to one host, and how many may wait for room. A host that
 * hangs fills its own places and its own part of the queue, never those of the others.
 */
final class Gate {
    /** Fetches under way to one host. */
    static final int PER_HOST = 8;
    /** Fetches under way in all. */
    static final int ALL = 32;
    /** Fetches waiting in all. */
    static final int QUEUE = 64;
    /** Fetches waiting for one host. */
    static final int QUEUE_PER_HOST = 16;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Integer> inside = new HashMap<>();
    private final Map<String, Integer> waiting = new HashMap<>();
    private int allInside;
    private int allWaiting;

    /** A place that is given back when closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes a place, after waiting for one if need be.
     *
     * @throws Refusal BUSY when the queue is full or the deadline passes
     */
    Place enter(String host, Deadline deadline) throws Refusal {
        lock.lock();
        try {
            if (!hasRoom(host)) {
                queue(host, deadline);
            }
            inside.merge(host, 1, Integer::sum);
            allInside++;
            return () -> leave(host);
        } finally {
            lock.unlock();
        }
    }

    private void queue(String host, Deadline deadline) throws Refusal {
        if (allWaiting >= QUEUE || waiting.getOrDefault(host, 0) >= QUEUE_PER_HOST) {
            throw new Refusal(Rule.BUSY);
        }
        waiting.merge(host, 1, Integer::sum);
        allWaiting++;
        try {
            while (!hasRoom(host)) {
                if (deadline.hasPassed()) {
                    throw new Refusal(Rule.BUSY);
                }
                var _ = changed.await(deadline.left(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(Rule.BUSY);
        } finally {
            allWaiting--;
            decrease(waiting, host);
        }
    }

    /** How many wait for a host. */
    int waiting(String host) {
        lock.lock();
        try {
            return waiting.getOrDefault(host, 0);
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoom(String host) {
        return allInside < ALL && inside.getOrDefault(host, 0) < PER_HOST;
    }

    private void leave(String host) {
        lock.lock();
        try {
            allInside--;
            decrease(inside, host);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static void decrease(Map<String, Integer> counts, String host) {
        counts.computeIfPresent(host, (name, count) -> count == 1 ? null : count - 1);
    }
}
