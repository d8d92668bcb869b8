package dev.laurel.credential;

import java.util.Map;
import java.util.Set;

/**
 * One kind of thing that is kept about holders: implemented by a bean for each, so that an export is complete and an
 * erasure leaves nothing behind.
 */
public interface HolderData {
    /** What it is called in exports and in what an erasure says: a plural in camelCase such as {@code credentials}. */
    String kind();

    /**
     * Everything of this kind about a holder, as a value that Jackson writes as JSON.
     *
     * <p>Called inside a transaction.
     */
    Object export(String tenant, String holder);

    /**
     * Deletes everything of this kind about a holder, inside the transaction that deletes the profile.
     *
     * @return how many there were
     */
    long erase(String tenant, String holder);

    /** Other holders whose evidence changes when this one's data is erased; their profiles are locked before it is. */
    default Set<String> others(String tenant, String holder) {
        return Set.of();
    }

    /** What stays where there was something to erase, each with the reason why; nothing unless this is told. */
    default Map<String, String> kept() {
        return Map.of();
    }
}
