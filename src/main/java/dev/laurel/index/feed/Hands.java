package dev.laurel.index.feed;

import dev.laurel.api.Parts;
import dev.laurel.index.Background;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Several threads that do the same work, each on a part of its own at a time. The first fault, of whichever thread,
 * ends the work of all and is the caller's.
 *
 * @param <T> one piece of work
 */
final class Hands<T> {
    private final Parts<T> parts;
    private final Work<T> work;
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();

    private Hands(Parts<T> parts, Work<T> work) {
        this.parts = parts;
        this.work = work;
    }

    /** What is done with each piece; by several threads at once. */
    interface Work<T> {
        void on(T piece) throws IOException;
    }

    /**
     * Does the work on every piece of all parts, and returns when all of it is done.
     *
     * @param hands threads that work, while the caller's waits
     */
    static <T> void each(int hands, Parts<T> parts, Work<T> work) throws IOException {
        new Hands<>(parts, work).each(hands);
    }

    private void each(int hands) throws IOException {
        var threads = new ArrayList<Thread>();
        try {
            for (int i = 0; i < hands; i++) {
                threads.add(Thread.ofPlatform()
                        .daemon()
                        .name("laurel-index-hand-" + i)
                        .start(Background.of(this::workOff)));
            }
        } catch (RuntimeException | Error e) {
            failed(e);
        } finally {
            awaitAll(threads);
        }
        rethrow();
    }

    private void workOff() {
        try {
            for (var part = parts.next(); !part.isEmpty(); part = parts.next()) {
                for (var piece : part) {
                    if (fault.get() != null) {
                        return;
                    }
                    work.on(piece);
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
}
