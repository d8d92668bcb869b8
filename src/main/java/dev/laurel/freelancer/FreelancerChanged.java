package dev.laurel.freelancer;

/**
 * A profile or what stands on it was made, changed or erased, or stands otherwise because time went by: fired inside
 * the transaction of the change.
 *
 * @param tenant the marketplace
 * @param id {@code frl_…}
 */
public record FreelancerChanged(String tenant, String id) {}
