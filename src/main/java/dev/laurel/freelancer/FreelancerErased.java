package dev.laurel.freelancer;

/**
 * A profile was erased: fired inside the transaction, so that rooms above forget the person in the same one. What lower
 * rooms hold is erased through {@code HolderData}.
 *
 * @param tenant the marketplace
 * @param id {@code frl_…}
 */
public record FreelancerErased(String tenant, String id) {}
