package dev.laurel.account;

import java.util.Collection;
import java.util.Set;

/**
 * Which issuers a marketplace's registry has. Whoever names one asks here, since the registry itself stands above
 * accounts and beside gigs.
 */
public interface IssuerDirectory {
    /** Those of {@code ids} that the registry of that tenant has a row for. */
    Set<String> known(String tenant, Collection<String> ids);
}
