package dev.laurel.credential.trust;

import java.util.Set;

/**
 * The account that handed a credential in.
 *
 * @param identities those that this account has <em>proved</em> to control, and no others
 */
public record Holder(Set<Identity> identities) {
    public Holder {
        identities = Set.copyOf(identities);
    }
}
