package dev.laurel.ranking;

import dev.laurel.index.Found;
import dev.laurel.index.Hit;
import dev.laurel.match.Explanation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a ranking, at one instant.
 *
 * @param <T> what rows are of, as it is read for a page
 * @param <E> what an index keeps of it
 */
interface Search<T, E> {
    /** Searches the index, with what is known better laid over it. */
    Found find(Map<String, Optional<E>> known);

    /** Reads what rows are of, by id, as it is now; one query. */
    Map<String, T> read(Collection<String> ids);

    /** What an index should keep of it; empty where it should keep nothing. */
    Optional<E> entry(@Nullable T now);

    /** The explanation, if with fresh evidence it stands exactly where the hit says; else empty. */
    Optional<Explanation> confirm(Hit hit, E entry, Found of);
}
