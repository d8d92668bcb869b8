package dev.laurel.credential.check;

import dev.laurel.credential.status.ListPlace;
import java.net.URI;
import java.util.List;

/**
 * What one verification asked for, found or not: a change of any of it can change the verdict.
 *
 * @param documents addresses of keys, status lists and contexts beyond the pinned ones, sorted
 * @param issuers identifiers that the registry was asked about, sorted: the issuer, the achievement's creator, the
 *     keepers of status lists
 * @param places where in status lists it stands
 */
public record Consulted(List<URI> documents, List<String> issuers, List<ListPlace> places) {
    public Consulted {
        places = List.copyOf(places);
        documents = List.copyOf(documents);
        issuers = List.copyOf(issuers);
    }
}
