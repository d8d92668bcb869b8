package dev.laurel.ranking;

import dev.laurel.index.Found;
import dev.laurel.index.Hit;
import dev.laurel.match.Explanation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * One direction of a ranking, at one instant.
 *
 * @param <T> what rows are of, as it is read for a page
 * @param <E> what an index keeps of it
 */
interface Search<T, E> {
    /** Searches the index, with what is known better laid over it. */
    Found find(Map<String, Optional<E>> known);

    /** Reads what rows are of, by id, as it is now, as far as confirming them needs; one query. */
    Map<String, T> read(Collection<String> ids, Found of);

    /** The explanation, if with fresh evidence it stands exactly where the hit says; else empty. */
    Optional<Explanation> confirm(Hit hit, T now, Found of);

    /** What an index should keep of each of these as they are now; empty where it should keep nothing. One query. */
    Map<String, Optional<E>> entries(Collection<String> ids);
}
