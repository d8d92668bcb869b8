package dev.laurel.demo.seed;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the same work for many at once, one a processor: it is signatures that take the time. */
final class Crew {
    private Crew() {}

    /**
     * Does the work for each, in no particular order.
     *
     * @throws IllegalStateException where it failed for one of them; the others are done or not
     */
    static <T> void each(Collection<T> all, Consumer<T> work) {
        try (var hands = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var results = all.stream()
                    .map(one -> hands.submit(() -> work.accept(one)))
                    .toList();
            try {
                for (Future<?> result : results) {
                    result.get();
                }
            } catch (ExecutionException failed) {
                hands.shutdownNow();
                throw new IllegalStateException("seeding failed", failed.getCause());
            } catch (InterruptedException stopped) {
                hands.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("seeding was interrupted", stopped);
            }
        }
    }
}
