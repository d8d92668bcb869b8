package dev.laurel.index;

/**
 * One row of an answer.
 *
 * @param placed who, or which gig, and with which key
 * @param rank place in the whole order, from 1
 */
public record Hit(Placed placed, long rank) {
    /** Id of the person, or of the gig. */
    public String id() {
        return placed.id();
    }
}
