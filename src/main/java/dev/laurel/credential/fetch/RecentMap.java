package dev.laurel.credential.fetch;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was used longest ago, so that strangers' hosts and addresses cannot fill the memory. */
final class RecentMap<K, V> extends LinkedHashMap<K, V> {
    /** Entries kept. */
    static final int LIMIT = 10_000;

    private static final int FIRST_SIZE = 64;
    private static final float FULL = 0.75f;

    RecentMap() {
        super(FIRST_SIZE, FULL, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > LIMIT;
    }
}
