package dev.laurel.index;

import dev.laurel.match.OrderKey;

/**
 * A row of an order.
 *
 * @param id of the person, or of the gig
 * @param key tier, points, claimed and tie: the integers that the core computes
 */
public record Placed(String id, OrderKey key) implements Comparable<Placed> {
    /** Best first. */
    @Override
    public int compareTo(Placed other) {
        return key.compareTo(other.key);
    }
}
