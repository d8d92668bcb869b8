package dev.laurel.engagement;

import java.util.Optional;

/** What can be done with an engagement, by whom and from where (docs/adr/0115). */
enum Step {
    ACCEPT("be accepted"),
    DECLINE("be declined"),
    WITHDRAW("be withdrawn"),
    CANCEL("be cancelled"),
    COMPLETE("be completed"),
    CONFIRM("be confirmed"),
    TAKE_BACK("lose its confirmation");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    /** As it stands behind "cannot". */
    String words() {
        return words;
    }

    /** Where this step leads; empty where it is refused. */
    Optional<EngagementState> next(Engagement now, Party by) {
        return switch (now) {
            case Engagement.Invited invited -> answered(by, Party.FREELANCER, Party.CLIENT);
            case Engagement.Applied applied -> answered(by, Party.CLIENT, Party.FREELANCER);
            case Engagement.Accepted accepted -> accepted(by);
            case Engagement.Completed completed ->
                when(this == CONFIRM && by == Party.CLIENT, EngagementState.CONFIRMED);
            case Engagement.Confirmed confirmed ->
                when(this == TAKE_BACK && by != Party.FREELANCER, EngagementState.COMPLETED);
            case Engagement.Declined declined -> Optional.empty();
            case Engagement.Withdrawn withdrawn -> Optional.empty();
            case Engagement.Cancelled cancelled -> Optional.empty();
        };
    }

    private Optional<EngagementState> answered(Party by, Party asked, Party asking) {
        return switch (this) {
            case ACCEPT -> when(by == asked, EngagementState.ACCEPTED);
            case DECLINE -> when(by == asked, EngagementState.DECLINED);
            case WITHDRAW -> when(by == asking, EngagementState.WITHDRAWN);
            case CANCEL, COMPLETE, CONFIRM, TAKE_BACK -> Optional.empty();
        };
    }

    private Optional<EngagementState> accepted(Party by) {
        return switch (this) {
            case CANCEL -> when(by != Party.OPERATOR, EngagementState.CANCELLED);
            case COMPLETE -> when(by != Party.OPERATOR, EngagementState.COMPLETED);
            case ACCEPT, DECLINE, WITHDRAW, CONFIRM, TAKE_BACK -> Optional.empty();
        };
    }

    private static Optional<EngagementState> when(boolean allowed, EngagementState next) {
        return allowed ? Optional.of(next) : Optional.empty();
    }
}
