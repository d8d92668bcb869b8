package dev.laurel.credential.fuzz;

import dev.laurel.credential.intake.Unreadable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/** Hands inputs to the subject, and keeps count of time and memory meanwhile. */
final class Probe {
    /** Slowest inputs that are kept, to be timed again in the end. */
    private static final int KEPT = 5;
    /** How often each is timed again; the best time counts, which is nearest to what the input alone costs. */
    private static final int REPEATS = 3;
    /** The heap at begin is taken after this part of the time: until then caches fill and classes load. */
    private static final int WARM_UP_PART = 4;
    /** Collections before the heap in use is read; what has finalizers goes with the second. */
    private static final int COLLECTIONS = 3;

    private static final class Timed {
        private final byte[] input;
        private final long nanos;

        Timed(byte[] input, long nanos) {
            this.input = input;
            this.nanos = nanos;
        }

        byte[] input() {
            return input;
        }

        long nanos() {
            return nanos;
        }
    }

    private final Subject subject;
    private final Folder folder;
    private final long warmUpNanos;
    private final List<Timed> slowest = new ArrayList<>();
    private long begun;
    private long executions;
    private long heapAtBegin = -1;

    Probe(Subject subject, Folder folder, int seconds) {
        this.subject = subject;
        this.folder = folder;
        this.warmUpNanos = Duration.ofSeconds(seconds).toNanos() / WARM_UP_PART;
    }

    void begin() {
        begun = System.nanoTime();
    }

    void read(byte[] input) {
        long start = System.nanoTime();
        hand(subject, input);
        long end = System.nanoTime();
        executions++;
        keep(input, end - start);
        if (heapAtBegin < 0 && end - begun > warmUpNanos) {
            heapAtBegin = heapInUse();
        }
    }

    /** Has a subject read an input. Whatever comes out of this is a fault. */
    static void hand(Subject subject, byte[] input) {
        try {
            subject.read(input);
        } catch (Unreadable declared) {
            // The declared answer to malformed input.
        }
    }

    private void keep(byte[] input, long nanos) {
        if (slowest.size() == KEPT && nanos <= slowest.getLast().nanos()) {
            return;
        }
        slowest.add(new Timed(input.clone(), nanos));
        slowest.sort(Comparator.comparingLong(Timed::nanos).reversed());
        if (slowest.size() > KEPT) {
            slowest.removeLast();
        }
    }

    /** Writes what was measured. */
    void end() throws IOException {
        var measured = new Properties();
        measured.setProperty("executions", Long.toString(executions));
        measured.setProperty("heapAtBegin", Long.toString(heapAtBegin));
        measured.setProperty("heapAtEnd", Long.toString(heapInUse()));
        var worst = slowest.stream().map(this::again).max(Comparator.comparingLong(Timed::nanos));
        if (worst.isPresent()) {
            measured.setProperty("slowestNanos", Long.toString(worst.get().nanos()));
            Files.write(folder.slowest(), worst.get().input());
        }
        try (var out = Files.newOutputStream(folder.measured())) {
            measured.store(out, null);
        }
    }

    private Timed again(Timed first) {
        long best = first.nanos();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            long start = System.nanoTime();
            hand(subject, first.input());
            best = Math.min(best, System.nanoTime() - start);
        }
        return new Timed(first.input(), best);
    }

    private static long heapInUse() {
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
