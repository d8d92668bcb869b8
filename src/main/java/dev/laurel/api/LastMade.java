package dev.laurel.api;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was made of the last input, and makes it anew where the input is another one. It cannot be stale,
 * because whoever asks brings the input as it is now; it only spares the making. Safe for any number of threads.
 *
 * @param <I> input, a value
 * @param <T> what is made of it, immutable
 */
public final class LastMade<I, T> {
    private final Function<I, T> making;
    private volatile @Nullable Pair<I, T> last;

    /** @param making gives equal results for equal inputs */
    public LastMade(Function<I, T> making) {
        this.making = making;
    }

    private record Pair<I, T>(I input, T made) {}

    /** What is made of this input. */
    public T of(I input) {
        var known = last;
        if (known == null || !known.input.equals(input)) {
            known = new Pair<>(input, making.apply(input));
            last = known;
        }
        return known.made;
    }
}
