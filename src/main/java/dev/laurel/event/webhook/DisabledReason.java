package dev.laurel.event.webhook;

/** Why a webhook is not called any more. */
public enum DisabledReason {
    /** Its account wanted it so. */
    ASKED,
    /** Its server answered 410: it is gone for good. */
    GONE,
    /** An event was tried to the end of the schedule, and nothing else got through meanwhile. */
    FAILING
}
