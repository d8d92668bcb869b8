package dev.laurel.credential.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.fetch.DocumentMap;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fetch.Use;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The documents of the cases. The JOSE suite hands its keys to the verifier one by one, each under the name of a
 * controller; here they stand in that controller's document, where a verifier looks for them.
 */
final class CaseDocuments implements DocumentSource {
    private static final String CONTROLLER = "https://example.issuer/vc-jose-cose";
    private static final List<String> KEYS = List.of("vm-p256.json", "vm-p384.json", "vm-p521.json", "vm-ed25519.json");

    private final DocumentSource map;
    private final Document controller;

    private CaseDocuments(DocumentSource map, Document controller) {
        this.map = map;
        this.controller = controller;
    }

    static DocumentSource read(Path folder, Instant readAt) throws IOException {
        var json = JsonNodeFactory.instance.objectNode().put("id", CONTROLLER);
        var methods = json.putArray("verificationMethod");
        var asserting = json.putArray("assertionMethod");
        var authenticating = json.putArray("authentication");
        for (var file : KEYS) {
            var key = (ObjectNode) new ObjectMapper()
                    .readTree(folder.resolve("documents/keys").resolve(file).toFile());
            methods.add(key);
            asserting.add(key.path("id"));
            authenticating.add(key.path("id"));
        }
        var bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        return new CaseDocuments(
                DocumentMap.read(folder.resolve("documents/MAP.tsv"), readAt),
                Document.of(URI.create(CONTROLLER), bytes, "application/json", readAt));
    }

    @Override
    public Resolved find(URI url, Use use) {
        return url.equals(controller.url()) ? new Resolved.Found(controller) : map.find(url, use);
    }
}
