package dev.laurel.bench.check;

import dev.laurel.index.Found;
import dev.laurel.index.Hit;
import dev.laurel.index.Placed;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the plain computation answers: the first rows, and how many there are.
 *
 * @param first rows, best first
 * @param total of all rows
 */
public record Expected(List<Placed> first, long total) {
    static final Expected NOTHING = new Expected(List.of(), 0);

    public Expected {
        first = List.copyOf(first);
    }

    /**
     * Together with the answer about others. The first rows of all are among the first rows of each part, because a
     * row's key depends on that row alone.
     *
     * @param rows how many are kept
     */
    Expected and(Found others, int rows) {
        var both = Stream.concat(first.stream(), others.hits().stream().map(Hit::placed))
                .sorted()
                .limit(rows)
                .toList();
        return new Expected(both, total + others.total().orElseThrow());
    }
}
