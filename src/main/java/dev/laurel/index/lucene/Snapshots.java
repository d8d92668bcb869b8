package dev.laurel.index.lucene;

import dev.laurel.index.Basis;
import dev.laurel.index.IndexUnavailableException;
import dev.laurel.index.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The snapshot in force: exchanged as a whole, and closed when its last reader is done with it. */
final class Snapshots {
    private volatile @Nullable Snapshot current;

    /** Whether there is one. */
    boolean exist() {
        return current != null;
    }

    /** Work on one snapshot. */
    interface Reading<T> {
        T read(Snapshot snapshot) throws IOException;
    }

    /**
     * Reads the snapshot in force, from beginning to end.
     *
     * @throws IndexUnavailableException where there is none, or where it cannot be read: then it is not shown any more
     */
    <T> T read(Reading<T> reading) {
        var held = hold();
        try {
            return reading.read(held);
        } catch (IOException | UncheckedIOException e) {
            hide(held);
            throw new IndexUnavailableException("the index cannot be read", e);
        } finally {
            release(held);
        }
    }

    /** Makes ready what searches will need. */
    interface Warming {
        void warm(Snapshot next) throws IOException;
    }

    /**
     * Shows everything put on the shelves so far. For the one thread that writes.
     *
     * @param warming done before anybody reads the new snapshot, so that no search waits for it
     */
    synchronized void show(Mark mark, Basis basis, Shelves shelves, Warming warming) throws IOException {
        var before = current;
        var next = Snapshot.of(shelves, mark, basis, before);
        try {
            warming.warm(next);
        } catch (IOException | RuntimeException e) {
            next.release();
            throw e;
        }
        current = next;
        if (before != null) {
            release(before);
        }
    }

    /** Up to where the snapshot in force includes everything; empty where there is none. */
    Optional<Mark> mark() {
        return Optional.ofNullable(current).map(Snapshot::mark);
    }

    /** Shows nothing any more. */
    void hide() {
        var shown = current;
        if (shown != null) {
            hide(shown);
        }
    }

    private synchronized void hide(Snapshot damaged) {
        if (damaged.equals(current)) {
            current = null;
            release(damaged);
        }
    }

    private Snapshot hold() {
        while (true) {
            var candidate = current;
            if (candidate == null) {
                throw new IndexUnavailableException("there is no index to answer from yet", null);
            }
            if (candidate.tryHold()) {
                return candidate;
            }
        }
    }

    private static void release(Snapshot snapshot) {
        try {
            snapshot.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
