package dev.laurel.credential.fuzz;

import dev.laurel.credential.intake.Unreadable;
import java.util.List;

/** Something that reads bytes of other people's making. Has a public constructor without arguments. */
public interface Subject {
    /**
     * Reads one input. Whatever it throws beside the declared exception is a fault.
     *
     * @throws Unreadable the declared answer to malformed input
     */
    void read(byte[] input) throws Unreadable;

    /** Good inputs to begin from, the same in every process. */
    List<byte[]> seeds();

    /** Words that a mutation may put in: names, markers and borders that chance would take long to spell. */
    default List<String> words() {
        return List.of();
    }

    /** Inputs that once showed a fault; each must be read, or refused as malformed, like any other. */
    default List<byte[]> oldFaults() {
        return List.of();
    }
}
