package dev.laurel.bench.fresh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Does things at once that need not wait for each other. */
final class Together {
    /** At once: enough to keep two cores and a disk busy. */
    private static final int HANDS = 8;

    private Together() {}

    /** Does all of it; results in the order of the works. @throws IOException the first fault of any */
    static <T> List<T> all(List<? extends Callable<T>> works) throws IOException, InterruptedException {
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var results = new ArrayList<T>();
            for (var work : hands.invokeAll(works)) {
                results.add(work.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed);
        }
    }
}
