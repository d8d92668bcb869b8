package dev.laurel.gig;

/**
 * A gig was made, changed, opened, closed or deleted: fired inside the transaction of the change.
 *
 * @param tenant the marketplace
 * @param id {@code gig_…}
 */
public record GigChanged(String tenant, String id) {}
