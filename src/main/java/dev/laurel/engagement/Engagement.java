package dev.laurel.engagement;

import java.time.Instant;
import java.util.List;

/** A person and a gig brought together, in its state. What may be done with it says {@link Step}. */
public sealed interface Engagement {
    Undertaking undertaking();

    /** The client asks. */
    record Invited(Undertaking undertaking) implements Engagement {}

    /** The person asks. */
    record Applied(Undertaking undertaking) implements Engagement {}

    /** Both want it; it holds a seat. */
    record Accepted(Undertaking undertaking) implements Engagement {}

    /** Who was asked said no. */
    record Declined(Undertaking undertaking) implements Engagement {}

    /** Who asked took it back. */
    record Withdrawn(Undertaking undertaking) implements Engagement {}

    /** Ended before it was completed. */
    record Cancelled(Undertaking undertaking) implements Engagement {}

    /** Done, and not confirmed. */
    record Completed(Undertaking undertaking, Instant completedAt) implements Engagement {}

    /**
     * Done, and the client has said what was shown.
     *
     * @param skills each once; none where the person was erased
     */
    record Confirmed(Undertaking undertaking, Instant completedAt, List<ShownSkill> skills, Instant confirmedAt)
            implements Engagement {
        public Confirmed {
            skills = List.copyOf(skills);
        }
    }

    default EngagementState state() {
        return switch (this) {
            case Invited invited -> EngagementState.INVITED;
            case Applied applied -> EngagementState.APPLIED;
            case Accepted accepted -> EngagementState.ACCEPTED;
            case Declined declined -> EngagementState.DECLINED;
            case Withdrawn withdrawn -> EngagementState.WITHDRAWN;
            case Cancelled cancelled -> EngagementState.CANCELLED;
            case Completed completed -> EngagementState.COMPLETED;
            case Confirmed confirmed -> EngagementState.CONFIRMED;
        };
    }
}
