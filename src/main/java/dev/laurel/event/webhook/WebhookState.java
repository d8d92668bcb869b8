package dev.laurel.event.webhook;

/** Whether a webhook is called. */
public enum WebhookState {
    ACTIVE,
    /** It is not, and what comes about meanwhile is not kept for it; it can be asked for afterwards. */
    DISABLED
}
