package dev.laurel.engagement;

import java.util.Arrays;
import java.util.List;

/** Where an engagement stands; {@link Engagement} has a type for each. */
public enum EngagementState {
    /** The client asks, the person has not answered. */
    INVITED,
    /** The person asks, the client has not answered. */
    APPLIED,
    /** Both want it: it holds one of the gig's seats. */
    ACCEPTED,
    /** Who was asked said no. */
    DECLINED,
    /** Who asked took it back before an answer. */
    WITHDRAWN,
    /** It ended without being completed: by either side, or because the gig was deleted or the person erased. */
    CANCELLED,
    /** The work is done. */
    COMPLETED,
    /** The client has said which skills were shown. */
    CONFIRMED;

    /** Those that did not come to nothing: of one person and gig there is one such engagement at most. */
    static final List<EngagementState> STANDING =
            Arrays.stream(values()).filter(state -> !state.cameToNothing()).toList();

    /** Whether it holds one of the gig's seats. */
    boolean holdsSeat() {
        return switch (this) {
            case ACCEPTED, COMPLETED, CONFIRMED -> true;
            case INVITED, APPLIED, DECLINED, WITHDRAWN, CANCELLED -> false;
        };
    }

    /** Whether it needs gig and person to go on. */
    boolean isUnderWay() {
        return switch (this) {
            case INVITED, APPLIED, ACCEPTED -> true;
            case DECLINED, WITHDRAWN, CANCELLED, COMPLETED, CONFIRMED -> false;
        };
    }

    private boolean cameToNothing() {
        return !isUnderWay() && !holdsSeat();
    }
}
