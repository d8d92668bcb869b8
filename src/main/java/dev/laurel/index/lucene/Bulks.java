package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.lucene.index.CodecReader;
import org.jspecify.annotations.Nullable;

/**
 * Documents on their way into an index in bulk: one bulk is gathered while one is written. Whoever would begin a third
 * waits, so that no more than two take memory. Safe for several threads.
 */
final class Bulks {
    private final Target target;
    private final Supplier<Bulk> empty;
    private Bulk gathered;
    private boolean isWriting;

    Bulks(Target target) {
        this(target, Bulk::new);
    }

    /** @param empty makes each bulk */
    Bulks(Target target, Supplier<Bulk> empty) {
        this.target = target;
        this.empty = empty;
        this.gathered = empty.get();
    }

    /** Takes the documents of a bulk; by one thread at a time. */
    interface Target {
        void write(CodecReader bulk) throws IOException;
    }

    /** Adds a document of which no other one is there; the thread that fills a bulk writes it. */
    void add(Form form) throws IOException {
        var full = fullWith(form);
        if (full != null) {
            write(full);
        }
    }

    private synchronized @Nullable Bulk fullWith(Form form) {
        awaitEndOf(() -> isWriting && (gathered.isFull() || !gathered.hasRoomFor(form)));
        if (!gathered.hasRoomFor(form)) {
            var full = taken();
            gathered.add(form);
            return full;
        }
        gathered.add(form);
        return gathered.isFull() && !isWriting ? taken() : null;
    }

    /** Writes whatever is gathered. */
    void writeAll() throws IOException {
        var rest = rest();
        if (rest != null) {
            write(rest);
        }
    }

    private synchronized @Nullable Bulk rest() {
        if (gathered.size() == 0) {
            return null;
        }
        awaitEndOf(() -> isWriting);
        return gathered.size() == 0 ? null : taken();
    }

    private Bulk taken() {
        var taken = gathered;
        gathered = empty.get();
        isWriting = true;
        return taken;
    }

    private void write(Bulk bulk) throws IOException {
        try {
            target.write(bulk.reader());
        } finally {
            written();
        }
    }

    private synchronized void written() {
        isWriting = false;
        notifyAll();
    }

    private interface State {
        boolean isSo();
    }

    /** An interrupt has to wait: writing ends by itself. */
    private synchronized void awaitEndOf(State state) {
        boolean interrupted = false;
        while (state.isSo()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
