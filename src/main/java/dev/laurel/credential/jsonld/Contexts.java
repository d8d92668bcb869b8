package dev.laurel.credential.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.intake.StrictJson;
import dev.laurel.credential.intake.Unreadable;
import dev.laurel.credential.report.SourceDocument;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The contexts that one verification may use: the pinned ones first, then those that the operator put into the document
 * store. Nothing else is ever loaded. Not safe for use by several threads.
 */
public final class Contexts implements DocumentLoader {
    private final DocumentSource store;
    private final Map<URI, Optional<Context>> known = new HashMap<>();
    private boolean isBeyondPinned;

    public Contexts(DocumentSource store) {
        this.store = store;
    }

    /** The context behind a URL, if it may be used. */
    public Optional<Context> find(URI url) {
        return known.computeIfAbsent(url, u -> PinnedContexts.get().find(u).or(() -> stored(u)));
    }

    /** Whether any context was asked for that is not pinned: what documents mean depends on the store then. */
    boolean isBeyondPinned() {
        return isBeyondPinned;
    }

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
        return find(url)
                .map(Context::document)
                .orElseThrow(() -> new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED));
    }

    private Optional<Context> stored(URI url) {
        isBeyondPinned = true;
        return switch (store.find(url, Use.CONTEXT)) {
            case Resolved.Found(var document) -> {
                try {
                    var bytes = document.bytes();
                    StrictJson.object(bytes);
                    yield Optional.of(Context.of(bytes, SourceDocument.of(document)));
                } catch (Unreadable malformed) {
                    yield Optional.empty();
                }
            }
            case Resolved.Missing(), Resolved.Gone() -> Optional.empty();
            case Resolved.Unreachable(var reason) -> Optional.empty();
        };
    }
}
