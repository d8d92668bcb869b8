package dev.laurel.credential;

/**
 * What a holder has proved to control is another set now: fired once the change is stored, outside any transaction, so
 * that the holder's credentials can be judged again.
 *
 * @param tenant the marketplace
 * @param holder {@code frl_…}
 */
public record IdentitiesChanged(String tenant, String holder) {}
