package dev.laurel.credential.check;

import dev.laurel.credential.status.ListPlace;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

    /** What two verifications asked for together. */
    Consulted and(Consulted other) {
        return new Consulted(
                union(documents, other.documents, Comparator.comparing(URI::toString)),
                union(issuers, other.issuers, Comparator.naturalOrder()),
                Stream.concat(places.stream(), other.places.stream()).distinct().toList());
    }

    private static <T> List<T> union(List<T> one, List<T> other, Comparator<T> order) {
        return Stream.concat(one.stream(), other.stream())
                .distinct()
                .sorted(order)
                .toList();
    }
}
