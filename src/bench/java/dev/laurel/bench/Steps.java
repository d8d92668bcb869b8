package dev.laurel.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Tells whoever waits what is being done; safe for several threads. */
final class Steps {
    /** Nanoseconds between two lines about the same step. */
    private static final long PAUSE = 2_000_000_000L;

    private static final double SECOND = 1e9;

    private final PrintStream out;
    private final long begin = System.nanoTime();
    private final AtomicLong next = new AtomicLong();

    Steps(PrintStream out) {
        this.out = out;
    }

    /** A new step. */
    void at(String what) {
        next.set(System.nanoTime() + PAUSE);
        out.printf(Locale.ROOT, "%7.1f s  %s%n", (System.nanoTime() - begin) / SECOND, what);
    }

    /** How far the step is; not every word of it is passed on. */
    void done(String what, long done, long of) {
        long now = System.nanoTime();
        long due = next.get();
        if (now >= due && next.compareAndSet(due, now + PAUSE)) {
            out.printf(Locale.ROOT, "%7.1f s  %s: %,d of %,d%n", (now - begin) / SECOND, what, done, of);
        }
    }
}
