package dev.laurel.credential.check;

import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.report.SourceDocument;
import dev.laurel.credential.status.ListPlace;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Asks for each document once, and remembers what one verification stood on. */
final class Snapshot implements DocumentSource {
    /** Most documents of one verification; a credential must not send us round the world. */
    private static final int MAX_DOCUMENTS = 64;

    private record Wanted(URI url, Use use) {}

    private final DocumentSource source;
    private final Map<Wanted, Resolved> seen = new LinkedHashMap<>();
    private final Map<String, SourceDocument> contexts = new TreeMap<>();
    private final Set<ListPlace> places = new LinkedHashSet<>();

    Snapshot(DocumentSource source) {
        this.source = source;
    }

    @Override
    public Resolved find(URI url, Use use) {
        var wanted = new Wanted(url, use);
        var known = seen.get(wanted);
        if (known != null) {
            return known;
        }
        var found =
                seen.size() < MAX_DOCUMENTS ? source.find(url, use) : new Resolved.Unreachable("too_many_documents");
        seen.put(wanted, found);
        return found;
    }

    /** Notes a context that was used. */
    void used(SourceDocument context) {
        contexts.put(context.url().toString(), context);
    }

    /** Notes a place in a status list that was looked at, on whatever credential's behalf. */
    void looked(ListPlace place) {
        places.add(place);
    }

    /** Every place in status lists that was looked at: the credential's own, a newer version's, endorsements'. */
    List<ListPlace> places() {
        return List.copyOf(places);
    }

    /** Everything that was asked for, found or not, by URL. */
    List<URI> asked() {
        return seen.keySet().stream()
                .map(Wanted::url)
                .distinct()
                .sorted(Comparator.comparing(URI::toString))
                .toList();
    }

    /** Everything that was used, by URL. */
    List<SourceDocument> documents() {
        var all = new ArrayList<>(contexts.values());
        seen.forEach((wanted, resolved) -> {
            if (wanted.use() != Use.CONTEXT && resolved instanceof Resolved.Found(var document)) {
                all.add(SourceDocument.of(document));
            }
        });
        all.sort(Comparator.comparing(document -> document.url().toString()));
        return all;
    }
}
