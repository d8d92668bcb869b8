package dev.laurel.credential;

/**
 * What a holder can prove may have changed: fired inside the transaction of each such change, so that the profile
 * derives its evidence anew before it commits.
 *
 * @param tenant the marketplace
 * @param holder {@code frl_…}
 */
public record EvidenceChanged(String tenant, String holder) {}
