package dev.laurel.credential.held;

import dev.laurel.api.Ids;

/**
 * Which credential of whom.
 *
 * @param holder {@code frl_…}
 * @param id {@code crd_…}
 */
public record HeldId(String tenant, String holder, String id) {
    public static final String PREFIX = "crd_";

    /** A new one. */
    public static HeldId next(String tenant, String holder) {
        return new HeldId(tenant, holder, Ids.next(PREFIX));
    }
}
