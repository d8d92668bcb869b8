package dev.laurel.credential.fetch;

import java.time.Duration;

/**
 * A point of the machine's steady clock until which something may take time. Not an instant: a clock that is set
 * forward or back must neither cut a fetch short nor let it run on.
 */
public final class Deadline {
    private final long nanos;
    private final boolean isShortened;

    private Deadline(long nanos, boolean isShortened) {
        this.nanos = nanos;
        this.isShortened = isShortened;
    }

    /** So long from now. */
    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos(), false);
    }

    /** So long from now, but not beyond this one. */
    public Deadline orIn(Duration duration) {
        long left = left();
        return new Deadline(System.nanoTime() + Math.min(left, duration.toNanos()), left < duration.toNanos() / 2);
    }

    /** Whether {@link #orIn} had to grant less than half of what was asked for. */
    boolean isShortened() {
        return isShortened;
    }

    /** Nanoseconds that are left; 0 when it has passed. */
    public long left() {
        return Math.max(0, nanos - System.nanoTime());
    }

    public boolean hasPassed() {
        return left() == 0;
    }
}
