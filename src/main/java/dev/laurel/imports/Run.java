package dev.laurel.imports;

import dev.laurel.api.Fault;
import dev.laurel.api.ProblemException;
import dev.laurel.imports.Batch.Good;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Reads the lines of one file, in batches; one batch is kept while the next one is read, so that who sends, who reads
 * and the database work at the same time. Used once, by one thread.
 *
 * @param <D> what is read of a line
 */
final class Run<D> {
    private final Intake<D> intake;
    private final LineReader reader;
    private final Keeping<D> keeping;
    private final Executor other;
    private Batch<D> batch = new Batch<>();
    /** The batch that is being kept; batches are kept in their order. */
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    /** @param other in whose threads batches are kept, one at a time */
    Run(Intake<D> intake, LineReader reader, Keeping<D> keeping, Executor other) {
        this.intake = intake;
        this.reader = reader;
        this.keeping = keeping;
        this.other = other;
    }

    /**
     * Takes all lines; nothing is being kept any more when it returns, however it does.
     *
     * @throws IOException where there is no reading on; what was read before it is kept
     */
    void take(Lines lines) throws IOException {
        try {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    take(line, lines.bytes());
                }
            }
            flush(lines.bytes());
            awaitKept();
        } catch (IOException broken) {
            flush(lines.bytes());
            awaitKept();
            throw broken;
        } finally {
            underWay.exceptionally(told -> null).join();
        }
    }

    /** What became of the lines; complete when all are taken. */
    Tally tally() {
        return keeping.tally();
    }

    private void take(Lines.Line line, long bytesRead) {
        var bytes = line.bytes();
        if (bytes == null) {
            batch.refuse(
                    line.number(),
                    List.of(Fault.at("", "line_too_long", "Has more than " + Limits.MAX_LINE + " bytes.")));
        } else {
            try {
                take(line.number(), bytes, bytesRead);
            } catch (ProblemException refused) {
                batch.refuse(line.number(), BadLine.faults(refused));
            }
        }
        if (batch.isFull()) {
            flush(bytesRead);
        }
    }

    private void take(long number, byte[] bytes, long bytesRead) {
        var object = reader.read(bytes);
        if (object == null) {
            return;
        }
        var faults = new ArrayList<Fault>();
        String reference = null;
        try {
            reference = Reference.take(object);
        } catch (ProblemException refused) {
            faults.addAll(refused.faults());
        }
        D draft;
        try {
            draft = intake.read(object);
        } catch (ProblemException refused) {
            faults.addAll(BadLine.faults(refused));
            throw ProblemException.invalid(faults);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        add(new Good<>(number, draft, reference), bytes.length, bytesRead);
    }

    private void add(Good<D> next, int bytes, long bytesRead) {
        if (batch.hasReference(next.reference())) {
            flush(bytesRead);
        }
        batch.add(next, bytes);
    }

    private void flush(long bytesRead) {
        if (batch.isEmpty()) {
            return;
        }
        awaitKept();
        var full = batch;
        batch = new Batch<>();
        underWay = CompletableFuture.runAsync(() -> keeping.keep(full, bytesRead), other);
    }

    /** Waits for the batch that is being kept; what went wrong with it went wrong here. */
    private void awaitKept() {
        try {
            underWay.join();
        } catch (CompletionException told) {
            switch (told.getCause()) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case null, default -> throw told;
            }
        }
    }
}
