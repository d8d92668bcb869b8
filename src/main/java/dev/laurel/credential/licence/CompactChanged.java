package dev.laurel.credential.licence;

/**
 * A tenant's table of compact membership changed, and with it who passes a licence gate: fired inside the transaction.
 *
 * @param tenant the marketplace
 */
public record CompactChanged(String tenant) {}
