package dev.laurel.gig;

/** Where a gig stands in its life. */
public enum GigState {
    /** Seen and ranked by its client alone. */
    DRAFT,
    /** Seen by those its visibility names; ranked. */
    OPEN,
    /** Over, by its client's word or because its last day has passed; not ranked. */
    CLOSED;

    /** Whether a gig may go from here to there; staying is always allowed. */
    boolean mayBecome(GigState next) {
        return switch (this) {
            case DRAFT -> next != CLOSED;
            case OPEN, CLOSED -> next != DRAFT;
        };
    }
}
