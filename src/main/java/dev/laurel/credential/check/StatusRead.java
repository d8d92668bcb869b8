package dev.laurel.credential.check;

import dev.laurel.credential.status.ListAge;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a status was read from.
 *
 * @param lists documents with their ages; whatever changes in them changes the standing
 */
record StatusRead(Map<URI, ListAge> lists) {
    /** Nothing was read. */
    static final StatusRead NONE = new StatusRead(Map.of());

    StatusRead {
        lists = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    }
}
