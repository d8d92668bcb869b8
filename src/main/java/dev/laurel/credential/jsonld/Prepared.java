package dev.laurel.credential.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.context.cache.Cache;
import com.apicatalog.jsonld.expansion.Expansion;
import com.apicatalog.jsonld.processor.ProcessingRuntime;
import dev.laurel.credential.key.Recent;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Expansion by pinned contexts whose terms have been worked out already: the same contexts in the same order give the
 * same terms, and working out some hundreds of them for each document costs more than all the rest of the expansion.
 */
final class Prepared {
    /** Combinations of contexts that are kept; documents in use have a dozen. */
    private static final int MAX_COMBINATIONS = 64;

    private static final String CONTEXT = "@context";
    private static final String GRAPH = "@graph";

    private static final Recent<List<URI>, ActiveContext> COMBINATIONS = new Recent<>(MAX_COMBINATIONS);
    /** For contexts named within documents; shared by all threads, which the library's own caches are not made for. */
    private static final JsonLdOptions OPTIONS = new JsonLdOptions((url, options) -> PinnedContexts.get()
            .find(url)
            .map(Context::document)
            .orElseThrow(() -> new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED)));

    static {
        OPTIONS.setContextCache(new NoCache());
    }

    private Prepared() {}

    /**
     * The document in expanded form; empty where it names other contexts than pinned ones, or anything is amiss: then
     * it is to be expanded in the ordinary way, which says what.
     */
    static Optional<JsonArray> expand(JsonObject document) {
        var named = document.get(CONTEXT);
        var contexts = contexts(named);
        if (named == null || contexts.isEmpty()) {
            return Optional.empty();
        }
        try {
            var context = context(contexts, named);
            var plain = Json.createObjectBuilder(document).remove(CONTEXT).build();
            return Optional.of(array(Expansion.with(context, plain, null, null).compute()));
        } catch (JsonLdError | RuntimeException amiss) {
            return Optional.empty();
        }
    }

    private static ActiveContext context(List<URI> contexts, JsonValue named) throws JsonLdError {
        var known = COMBINATIONS.find(contexts);
        if (known.isPresent()) {
            return known.get();
        }
        var made = new ActiveContext(null, null, ProcessingRuntime.of(OPTIONS))
                .newContext()
                .create(named, null);
        COMBINATIONS.keep(contexts, made);
        return made;
    }

    /** The pinned contexts that a document names; none where it names any other. */
    private static List<URI> contexts(@Nullable JsonValue named) {
        var all = new ArrayList<URI>();
        for (var one :
                named instanceof JsonArray several ? several : named == null ? List.<JsonValue>of() : List.of(named)) {
            var url = one instanceof JsonString text ? pinned(text.getString()) : null;
            if (url == null) {
                return List.of();
            }
            all.add(url);
        }
        return all;
    }

    private static @Nullable URI pinned(String text) {
        try {
            var url = new URI(text);
            return PinnedContexts.get().find(url).isPresent() ? url : null;
        } catch (URISyntaxException other) {
            return null;
        }
    }

    /** As the JSON-LD expansion algorithm ends (JSON-LD 1.1 API, 5.1.2, 19 and 20). */
    private static JsonArray array(@Nullable JsonValue expanded) {
        var whole = expanded instanceof JsonObject object && object.size() == 1 && object.containsKey(GRAPH)
                ? object.get(GRAPH)
                : expanded;
        if (whole == null || whole == JsonValue.NULL) {
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        return whole instanceof JsonArray several
                ? several
                : Json.createArrayBuilder().add(whole).build();
    }

    private static final class NoCache implements Cache<String, JsonValue> {
        @Override
        public boolean containsKey(String key) {
            return false;
        }

        @Override
        public @Nullable JsonValue get(String key) {
            return null;
        }

        @Override
        public void put(String key, JsonValue value) {
            // Contexts come from memory anyway.
        }
    }
}
