package dev.laurel.index.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far along the change log the index's answers are; others wait here for what they have just written. */
@ApplicationScoped
class Progress {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long position;

    /** Answers include everything up to here. May go back, when the history turned out to be another one. */
    void reached(long now) {
        lock.lock();
        try {
            position = now;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until answers include {@code wanted}.
     *
     * @return whether they do; false after {@code atMost}, or when interrupted
     */
    boolean await(long wanted, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (position < wanted && left > 0) {
                left = moved.awaitNanos(left);
            }
            return position >= wanted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
