package dev.laurel.ranking;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.index.Found;
import dev.laurel.index.Hit;
import dev.laurel.index.IndexUnavailableException;
import dev.laurel.match.Explanation;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of which fresh evidence gives every row's integers and place (api.md, "Rankings, precisely").
 *
 * @param rows best first
 * @param found what it was made of
 */
record Confirmed<T>(List<Row<T>> rows, Found found) {
    /** Searches for one page. When a third page in a row has changed meanwhile, the index is too far behind. */
    static final int MOST_SEARCHES = 3;

    private static final String SECONDS_TO_WAIT = "1";

    /** The last row, where further rows follow. */
    Optional<Hit> border() {
        return found.more() ? Optional.of(rows.getLast().hit()) : Optional.empty();
    }

    /**
     * Searches; what stands otherwise by now is laid over the index, and the page is searched again.
     *
     * @throws ProblemException INDEX_BEHIND
     */
    static <T, E> Confirmed<T> page(Search<T, E> search) {
        var known = new HashMap<String, Optional<E>>();
        for (int searches = 0; searches < MOST_SEARCHES; searches++) {
            var found = find(search, known);
            var rows = rows(search, found, known);
            if (rows.size() == found.hits().size()) {
                return new Confirmed<>(rows, found);
            }
        }
        throw behind();
    }

    /** 503, to be tried again soon. */
    static ProblemException behind() {
        return ProblemException.of(ProblemType.INDEX_BEHIND).with(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }

    private static <T, E> Found find(Search<T, E> search, Map<String, Optional<E>> known) {
        try {
            return search.find(known);
        } catch (IndexUnavailableException noIndex) {
            throw behind();
        }
    }

    /** The rows that are confirmed; what the others are of is added to {@code known}. */
    private static <T, E> List<Row<T>> rows(Search<T, E> search, Found found, Map<String, Optional<E>> known) {
        var now = search.read(found.hits().stream().map(Hit::id).toList(), found);
        var rows = new ArrayList<Row<T>>();
        var others = new ArrayList<String>();
        for (var hit : found.hits()) {
            var of = now.get(hit.id());
            var explanation = of == null ? Optional.<Explanation>empty() : search.confirm(hit, of, found);
            if (of != null && explanation.isPresent()) {
                rows.add(new Row<>(hit, of, explanation.get()));
            } else {
                others.add(hit.id());
            }
        }
        if (!others.isEmpty()) {
            known.putAll(search.entries(others));
        }
        return rows;
    }
}
