package dev.laurel.credential;

/**
 * A holder's legal name was confirmed, or no longer is: fired inside the transaction, so that licences are laid beside
 * {@link LegalNames} anew.
 *
 * @param tenant the marketplace
 * @param holder {@code frl_…}
 */
public record LegalNameChanged(String tenant, String holder) {}
