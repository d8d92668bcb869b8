package dev.laurel.index.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Several threads that do the same work on whatever one thread hands out. The first fault, of whichever thread, ends
 * the work of all and is the caller's.
 *
 * @param <T> one piece of work
 */
final class Hands<T> {
    /** Pieces handed out and not yet taken: enough that nobody waits while the next page is read from the database. */
    static final int WAITING = 1_000;

    /** How long a thread waits before it looks whether all is over; never interrupted, which would close the index. */
    private static final long LOOK_MILLIS = 20;

    private final Work<T> work;
    private final BlockingQueue<T> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    private volatile boolean handedOut;

    private Hands(Work<T> work) {
        this.work = work;
    }

    /** What is done with each piece; by several threads at once. */
    interface Work<T> {
        void on(T piece) throws IOException;
    }

    /**
     * Does the work on everything that is handed out, and returns when all of it is done.
     *
     * @param hands threads that work, besides the caller's, which hands out
     * @param handOut gives everything to its argument, which waits while too much is waiting
     */
    static <T> void each(int hands, Consumer<Consumer<T>> handOut, Work<T> work) throws IOException {
        new Hands<>(work).each(hands, handOut);
    }

    private void each(int hands, Consumer<Consumer<T>> handOut) throws IOException {
        var threads = new ArrayList<Thread>();
        try {
            for (int i = 0; i < hands; i++) {
                threads.add(Thread.ofPlatform()
                        .daemon()
                        .name("laurel-index-hand-" + i)
                        .start(this::workOff));
            }
            handOut.accept(this::give);
        } catch (RuntimeException | Error e) {
            failed(e);
        } finally {
            handedOut = true;
            awaitAll(threads);
        }
        rethrow();
    }

    private void give(T piece) {
        try {
            while (!waiting.offer(piece, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (fault.get() != null) {
                    throw new EndedByFault();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while handing out", e);
        }
        if (fault.get() != null) {
            throw new EndedByFault();
        }
    }

    private void workOff() {
        try {
            while (fault.get() == null) {
                // Read before looking: what was handed out before it is waiting by now.
                boolean last = handedOut;
                var piece = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (piece != null) {
                    work.on(piece);
                } else if (last) {
                    return;
                }
            }
        } catch (Throwable e) {
            failed(e);
        }
    }

    private void failed(Throwable e) {
        fault.compareAndSet(null, e);
    }

    /** Nobody may still be writing when the caller goes on, so an interrupt has to wait. */
    private static void awaitAll(List<Thread> threads) {
        boolean interrupted = false;
        for (var thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void rethrow() throws IOException {
        switch (fault.get()) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException("a thread was interrupted", e);
        }
    }

    /** Stops the handing out; what ended it is kept already. */
    private static final class EndedByFault extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
