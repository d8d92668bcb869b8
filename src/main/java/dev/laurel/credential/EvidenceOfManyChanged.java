package dev.laurel.credential;

import java.util.Set;

/**
 * As {@link EvidenceChanged}, for many holders in one transaction: what all of them need is read at once.
 *
 * @param tenant the marketplace
 * @param holders {@code frl_…}
 */
public record EvidenceOfManyChanged(String tenant, Set<String> holders) {
    public EvidenceOfManyChanged {
        holders = Set.copyOf(holders);
    }
}
