package dev.laurel.account;

/**
 * The operator has marked an account VERIFIED, or no longer, or said for which organisation it speaks: what it has
 * confirmed counts otherwise. Fired inside the transaction of the change.
 *
 * @param tenant the marketplace
 * @param account {@code acc_…}
 */
public record ClientMarked(String tenant, String account) {}
