package dev.laurel.api;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was made of the last inputs, of two in one place the later, and makes it anew where the input is
 * another one. It cannot be stale, because whoever asks brings the input as it is now; it only spares the making. Safe
 * for any number of threads.
 *
 * @param <I> input, a value
 * @param <T> what is made of it, immutable
 */
public final class LastMade<I, T> {
    private final Function<I, T> making;
    /** Whoever writes one last wins; each is whole, for its fields are final. */
    private final @Nullable Pair<I, T>[] last;

    /**
     * Remembers one.
     *
     * @param making gives equal results for equal inputs
     */
    public LastMade(Function<I, T> making) {
        this(1, making);
    }

    /**
     * Remembers some.
     *
     * @param most of them, a power of two
     * @param making gives equal results for equal inputs
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public LastMade(int most, Function<I, T> making) {
        if (Integer.bitCount(most) != 1) {
            throw new IllegalArgumentException("not a power of two: " + most);
        }
        this.making = making;
        this.last = new Pair[most];
    }

    private record Pair<I, T>(I input, T made) {}

    /** What is made of this input. */
    public T of(I input) {
        int hash = input.hashCode();
        int slot = (hash ^ hash >>> (Integer.SIZE / 2)) & last.length - 1;
        var known = last[slot];
        if (known == null || !known.input.equals(input)) {
            known = new Pair<>(input, making.apply(input));
            last[slot] = known;
        }
        return known.made;
    }
}
