package dev.laurel.event.webhook;

/** How far a delivery has come. */
public enum DeliveryState {
    /** It will be tried, or tried again. */
    PENDING,
    /** The webhook's server took it. */
    DELIVERED,
    /** It is not tried any more, unless somebody asks for it. */
    GIVEN_UP
}
