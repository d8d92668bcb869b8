package dev.laurel.index;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody who is listed, best first, one by one: what an adapter walks, and every answer is cut from. */
public interface Order {
    /** The next row; null at the end. */
    @Nullable
    Placed next();

    /**
     * This order as it is with better knowledge of some.
     *
     * @param known ids whose rows here do not count
     * @param rows of those of them who are listed
     */
    default Order over(Set<String> known, Collection<Placed> rows) {
        return known.isEmpty() ? this : new Overlaid(this, known, rows);
    }
}
