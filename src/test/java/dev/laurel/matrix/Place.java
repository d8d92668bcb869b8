package dev.laurel.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to ask about, and who asks.
 *
 * @param asker null for who has no key
 * @param ids the path's parameters in their order; of a document its URL
 */
record Place(@Nullable Actor asker, List<String> ids) {
    Place {
        ids = List.copyOf(ids);
    }

    /** Somebody with a key. */
    record Actor(String tenant, String account, String key) {}
}
