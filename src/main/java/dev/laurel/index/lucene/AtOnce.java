package dev.laurel.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Reads several things with all processors, each thing by one of them. */
final class AtOnce {
    private AtOnce() {}

    /** Reads one thing. */
    interface Reading {
        void read() throws IOException;
    }

    /**
     * Does all of it, whoever is free taking the next one: largest first, or the last one keeps everybody waiting.
     *
     * @throws IOException the first that is met; others of them are then done or not
     */
    static void all(List<Reading> readings) throws IOException {
        int hands = Math.min(readings.size(), Runtime.getRuntime().availableProcessors());
        var next = new AtomicInteger();
        try {
            IntStream.range(0, hands).parallel().forEach(_ -> work(readings, next));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void work(List<Reading> readings, AtomicInteger next) {
        for (int i = next.getAndIncrement(); i < readings.size(); i = next.getAndIncrement()) {
            try {
                readings.get(i).read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
