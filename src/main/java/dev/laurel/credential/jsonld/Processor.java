package dev.laurel.credential.jsonld;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.processor.ToRdfProcessor;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.key.Recent;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns JSON-LD into statements and statements into their canonical text (RDFC-1.0). The documents come from anybody,
 * so that whatever the libraries throw at them is an answer about the document.
 */
public final class Processor {
    /**
     * Most steps of canonicalisation before it is given up; a poisoned graph would take for ever. Real credentials take
     * fewer than a hundred.
     */
    private static final int MAX_TICKS = 20_000;

    /** The processor logs what it drops, in words of whoever wrote the document; the coverage check reports it. */
    private static final Logger NOISE = Logger.getLogger("com.apicatalog.jsonld");

    static {
        NOISE.setLevel(Level.OFF);
    }

    /** Documents whose meaning is kept for the next verification: status lists above all, on which thousands stand. */
    private static final int MAX_KEPT = 128;
    /** Longest text of one that is kept, in characters. */
    private static final int MAX_KEPT_LENGTH = 65_536;

    private static final Recent<String, Meaning> KEPT = new Recent<>(MAX_KEPT);

    private final JsonLdOptions options;
    private final Contexts contexts;
    private final Map<String, Meaning> read = new HashMap<>();

    public Processor(Contexts contexts) {
        this.contexts = contexts;
        options = new JsonLdOptions(contexts);
    }

    /** The document in expanded form. */
    JsonArray expand(ObjectNode document) throws NotJsonLd {
        return expand(document.toString());
    }

    private JsonArray expand(String text) throws NotJsonLd {
        try {
            var document = parse(text);
            var prepared = Prepared.expand(document);
            return prepared.isPresent()
                    ? prepared.get()
                    : JsonLd.expand(JsonDocument.of(document)).options(options).get();
        } catch (JsonLdError | RuntimeException broken) {
            throw new NotJsonLd("It cannot be read under its contexts.", broken);
        }
    }

    /** The statements of an expanded document. */
    List<Statement> statements(JsonArray expanded) throws NotJsonLd {
        var statements = new ArrayList<Statement>();
        try {
            ToRdfProcessor.toRdf(new Collector(statements), expanded, options);
        } catch (JsonLdError | RuntimeException broken) {
            throw new NotJsonLd("It cannot be read as statements.", broken);
        }
        return statements;
    }

    /**
     * The statements of a document, ready for hashing and reading. The same text means the same as long as its contexts
     * are the same, so that it is made out once in a verification, and once for all where all its contexts are pinned.
     */
    public Meaning meaning(ObjectNode document) throws NotJsonLd {
        var text = document.toString();
        var known = read.get(text);
        if (known == null) {
            known = meaning(text);
            read.put(text, known);
        }
        return known;
    }

    private Meaning meaning(String text) throws NotJsonLd {
        var kept = KEPT.find(text);
        if (kept.isPresent()) {
            return kept.get();
        }
        var expanded = expand(text);
        var statements = statements(expanded);
        if (contexts.isBeyondPinned()) {
            return new Meaning(expanded, statements, null);
        }
        var meaning = new Meaning(expanded, statements, text);
        if (text.length() <= MAX_KEPT_LENGTH) {
            KEPT.keep(text, meaning);
        }
        return meaning;
    }

    /** Whether what has been read so far means the same in every verification: by pinned contexts alone. */
    public boolean isByPinnedContexts() {
        return !contexts.isBeyondPinned();
    }

    /**
     * The canonical text of statements: sorted, blank nodes named by their place.
     *
     * @param digest SHA-256, or SHA-384 for signatures by P-384 keys
     */
    static String canonical(List<Statement> statements, String digest) throws NotJsonLd {
        try {
            var canon = RdfCanon.create(digest, new Budget());
            for (var statement : statements) {
                statement.feed(canon);
            }
            var text = new StringWriter();
            canon.provide(new NQuadsWriter(text));
            return text.toString();
        } catch (RdfConsumerException | RuntimeException broken) {
            throw new NotJsonLd("Its statements have no canonical form within reach.", broken);
        }
    }

    private static JsonObject parse(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** Counts steps instead of time, so that the same document always comes out the same. */
    private static final class Budget implements com.apicatalog.rdf.canon.RdfCanonTicker {
        private int left = MAX_TICKS;

        @Override
        public void tick() {
            if (left-- <= 0) {
                throw new IllegalStateException("canonicalisation takes too many steps");
            }
        }
    }

    private record Collector(List<Statement> statements) implements com.apicatalog.rdf.api.RdfQuadConsumer {
        @Override
        public Collector quad(
                String subject,
                String predicate,
                String object,
                @org.jspecify.annotations.Nullable String datatype,
                @org.jspecify.annotations.Nullable String language,
                @org.jspecify.annotations.Nullable String direction,
                @org.jspecify.annotations.Nullable String graph) {
            statements.add(new Statement(subject, predicate, object, datatype, language, direction, graph));
            return this;
        }
    }
}
