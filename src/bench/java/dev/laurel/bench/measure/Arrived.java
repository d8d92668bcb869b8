package dev.laurel.bench.measure;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of requests that arrived by themselves.
 *
 * @param arrived how many did
 * @param failed of them, how many got no answer, or another than was asked for
 * @param isKeptUp false where so many were open at once that they were cut short
 * @param nanos what each of the others took, from the moment at which it was due
 */
public record Arrived(int arrived, int failed, boolean isKeptUp, List<Long> nanos) {
    /** Nothing yet. */
    public static final Arrived NOTHING = new Arrived(0, 0, true, List.of());

    public Arrived {
        nanos = List.copyOf(nanos);
    }

    /** Both together. */
    public Arrived and(Arrived other) {
        return new Arrived(
                arrived + other.arrived,
                failed + other.failed,
                isKeptUp && other.isKeptUp,
                Stream.concat(nanos.stream(), other.nanos.stream()).toList());
    }
}
