package dev.laurel.demo.issuing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The DID document of a demo issuer.
 *
 * @param did whose
 * @param keys all keys it has ever signed with, as Multikeys, oldest first: what was signed by a key that was lost
 *     since stays good
 */
record DidDocument(String did, List<String> keys) {
    private static final String KEYS = "verificationMethod";
    private static final String MULTIKEY = "publicKeyMultibase";

    /** The document that is there, if any, with {@code key} added where it has not got it. */
    static DidDocument with(String did, Optional<JsonNode> known, String key) {
        var keys = new LinkedHashSet<String>();
        known.ifPresent(document -> document.path(KEYS)
                .forEach(method -> keys.add(method.path(MULTIKEY).asText())));
        keys.add(key);
        return new DidDocument(did, List.copyOf(keys));
    }

    /** The verification method of one of its keys. */
    String method(String key) {
        return did + "#key-" + (keys.indexOf(key) + 1);
    }

    ObjectNode json() {
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray("@context").add("https://www.w3.org/ns/did/v1").add("https://w3id.org/security/multikey/v1");
        document.put("id", did);
        var methods = document.putArray(KEYS);
        var assertions = document.putArray("assertionMethod");
        for (var key : keys) {
            methods.addObject()
                    .put("id", method(key))
                    .put("type", "Multikey")
                    .put("controller", did)
                    .put(MULTIKEY, key);
            assertions.add(method(key));
        }
        return document;
    }
}
