package dev.laurel.api;

import java.util.List;
import java.util.function.Function;

/**
 * Something large that is read part by part, by several threads at once.
 *
 * @param <T> one piece
 */
@FunctionalInterface
public interface Parts<T> extends AutoCloseable {
    /** The next part, which nobody else gets; empty where none is left. Asked by any thread, again and again. */
    List<T> next();

    /** The same with something else made of each piece, by the thread that asks for its part. */
    default <U> Parts<U> map(Function<T, U> making) {
        var pieces = this;
        return new Parts<>() {
            @Override
            public List<U> next() {
                return pieces.next().stream().map(making).toList();
            }

            @Override
            public void close() {
                pieces.close();
            }
        };
    }

    /** Lets go of what it is read from, when nobody asks any more. */
    @Override
    default void close() {}
}
