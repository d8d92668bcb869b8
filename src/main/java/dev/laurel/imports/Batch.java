package dev.laurel.imports;

import dev.laurel.api.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a file that follow each other, as they were read: those that are good are kept in one transaction. Filled by
 * one thread and then read by one other.
 *
 * @param <D> what is read of a line
 */
final class Batch<D> {
    /**
     * Lines of one transaction: enough that what each transaction costs is shared, few enough to let others through.
     */
    static final int LINES = 1_000;

    /** Bytes of lines of one transaction, so that long lines do not add up in memory. */
    static final long BYTES = 8L << 20;

    private final List<Good<D>> good = new ArrayList<>();
    private final List<BadLine> bad = new ArrayList<>();
    private final Set<String> references = new HashSet<>();
    private long bytes;

    /**
     * A line that may be kept.
     *
     * @param line its number in the file, from 1
     */
    record Good<D>(long line, D draft, @Nullable String reference) {}

    /** @param bytes of the line */
    void add(Good<D> next, int bytes) {
        good.add(next);
        this.bytes += bytes;
        if (next.reference != null) {
            references.add(next.reference);
        }
    }

    void refuse(long line, List<Fault> faults) {
        bad.add(new BadLine(line, faults));
    }

    /** Whether a line is in it that has this reference: the next one that has it must find the first one stored. */
    boolean hasReference(@Nullable String reference) {
        return reference != null && references.contains(reference);
    }

    boolean isFull() {
        return lines() >= LINES || bytes >= BYTES;
    }

    boolean isEmpty() {
        return lines() == 0;
    }

    /** Good and bad ones. */
    int lines() {
        return good.size() + bad.size();
    }

    List<Good<D>> good() {
        return good;
    }

    List<BadLine> bad() {
        return bad;
    }
}
