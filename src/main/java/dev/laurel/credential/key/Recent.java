package dev.laurel.credential.key;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Results that are the same whenever they are worked out, kept while they are used: the one used longest ago makes
 * room. Safe for use by several threads.
 */
public final class Recent<K, V> {
    private static final float FULL = 0.75f;

    private final Map<K, V> results;

    /** @param limit how many are kept */
    public Recent(int limit) {
        results = new LinkedHashMap<>(limit, FULL, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > limit;
            }
        };
    }

    /** The result, if it is kept. */
    public synchronized Optional<V> find(K key) {
        return Optional.ofNullable(results.get(key));
    }

    /** Keeps a result that is the same whenever it is worked out. */
    public synchronized void keep(K key, V result) {
        results.put(key, result);
    }
}
