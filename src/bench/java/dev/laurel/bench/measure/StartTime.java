package dev.laurel.bench.measure;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Starts of the program with an index that is there.
 *
 * @param way whether the JVM had a cache of its own
 * @param starts in turn with those of the other way
 */
public record StartTime(String way, List<Start> starts) {
    public StartTime {
        starts = List.copyOf(starts);
    }

    /**
     * One start. Times begin with the process.
     *
     * @param ready seconds until it said that it is ready
     * @param answered seconds until it had answered a question, which was then compared
     * @param cpu processor time of the program in seconds, by then
     */
    public record Start(double ready, double answered, double cpu) {}

    /** The middle one of a figure; of two in the middle, the larger. */
    public double median(ToDoubleFunction<Start> figure) {
        return starts.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(starts.size() / 2);
    }
}
