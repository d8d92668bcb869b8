package dev.laurel.credential.did;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.credential.key.Jwk;
import dev.laurel.credential.key.Multikey;
import dev.laurel.credential.key.VerificationKey;
import dev.laurel.credential.report.SourceDocument;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the keys out of a DID document or another controlled identifier document (W3C Controlled Identifiers 1.0). */
final class ControllerDocument {
    /** Most keys that are read of one document. */
    private static final int MAX_METHODS = 50;
    /** A limit that cannot be read is one that has passed: fail closed. */
    private static final Instant LONG_AGO = Instant.EPOCH;

    private final String id;
    private final JsonNode document;
    private final SourceDocument source;

    /** @param id the identifier that the document must be about */
    ControllerDocument(String id, JsonNode document, SourceDocument source) {
        this.id = id;
        this.document = document;
        this.source = source;
    }

    /** Whether it is about the identifier and lists keys. */
    boolean isAboutIt() {
        return document.path("id").asText().equals(id)
                && (document.has("verificationMethod") || document.has("assertionMethod"));
    }

    /** The keys that the identifier itself controls. */
    List<Method> methods() {
        var methods = new ArrayList<Method>();
        for (var entry : document.path("verificationMethod")) {
            add(entry, methods);
        }
        for (var purpose : Purpose.values()) {
            for (var entry : document.path(purpose.text())) {
                if (entry.isObject()) {
                    add(entry, methods);
                }
            }
        }
        return methods;
    }

    /** What the document lists a key for, by its id there or by standing there itself. */
    private Set<Purpose> purposes(String id) {
        var found = EnumSet.noneOf(Purpose.class);
        for (var purpose : Purpose.values()) {
            for (var entry : document.path(purpose.text())) {
                var named = entry.isObject() ? entry.path("id").asText() : entry.asText();
                if (absolute(named).equals(id)) {
                    found.add(purpose);
                }
            }
        }
        return found;
    }

    private void add(JsonNode entry, List<Method> methods) {
        var controller = entry.path("controller");
        var key = key(entry);
        if (methods.size() >= MAX_METHODS || key == null || !controller.asText().equals(id)) {
            return;
        }
        var name = absolute(entry.path("id").asText());
        methods.add(new Method(
                name,
                entry.path("publicKeyJwk").path("kid").asText(),
                key,
                purposes(name),
                null,
                instant(entry, "expires"),
                instant(entry, "revoked"),
                source));
    }

    private String absolute(String reference) {
        return reference.startsWith("#") ? id + reference : reference;
    }

    private static @Nullable VerificationKey key(JsonNode entry) {
        var multibase = entry.path("publicKeyMultibase");
        return multibase.isTextual() ? Multikey.decode(multibase.textValue()) : Jwk.decode(entry.get("publicKeyJwk"));
    }

    private static @Nullable Instant instant(JsonNode entry, String member) {
        var value = entry.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value.asText()).toInstant();
        } catch (DateTimeException malformed) {
            return LONG_AGO;
        }
    }
}
