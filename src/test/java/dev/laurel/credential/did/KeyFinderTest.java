package dev.laurel.credential.did;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.fetch.Resolved;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyFinderTest {
    private static final String JWK =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\",\"kid\":\"k1\"}";
    private static final String ISSUER = "https://issuer.example/people/7";

    private final Map<String, String> documents = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final DocumentSource source = (url, use) -> {
        asked.add(url.toString());
        var text = documents.get(url.toString());
        return text == null
                ? new Resolved.Missing()
                : new Resolved.Found(Document.of(url, text.getBytes(StandardCharsets.UTF_8), "", Instant.EPOCH));
    };

    @Test
    void didWebNamesItsDocument() {
        assertEquals(url("https://a.example/.well-known/did.json"), DidWeb.url("did:web:a.example"));
        assertEquals(url("https://a.example:8443/.well-known/did.json"), DidWeb.url("did:web:a.example%3A8443"));
        assertEquals(url("https://a.example/x/y/did.json"), DidWeb.url("did:web:A.example:x:y"));
        for (var malformed : List.of(
                "did:web:",
                "did:web:a.example%2Fevil",
                "did:web:user@a.example",
                "did:web:a.example/x",
                "did:web:a.example:..:x",
                "did:web:a.example:x:",
                "did:web:a.example#f",
                "did:web:a.example%3A",
                "did:web:[::1]")) {
            assertEquals(Optional.empty(), DidWeb.url(malformed), malformed);
        }
    }

    private static Optional<URI> url(String text) {
        return Optional.of(URI.create(text));
    }

    @Test
    void keySetAtTheIssuersOriginCounts() {
        documents.put("https://issuer.example/.well-known/jwks.json", "{\"keys\":[" + JWK + "]}");
        var known = assertInstanceOf(IssuerKeys.Known.class, find("k1"));
        assertEquals("k1", known.methods().getFirst().keyId());
    }

    @Test
    void keyUnderTheIssuersOwnPathCounts() {
        var method = ISSUER + "/keys/1";
        documents.put(method, JWK);
        assertInstanceOf(IssuerKeys.Known.class, find(method));
    }

    @Test
    void keyElsewhereIsNotEvenAskedFor() {
        for (var method : List.of(
                "https://evil.example/key",
                "https://issuer.example/people/8/key",
                "https://issuer.example/people/77",
                ISSUER + "/../8/key",
                ISSUER + "/%2e%2e/8/key",
                "https://issuer.example.evil.example/people/7/key")) {
            documents.put(method, JWK);
            assertInstanceOf(IssuerKeys.Unresolved.class, find(method), method);
            assertTrue(
                    asked.stream()
                            .allMatch(
                                    u -> u.equals(ISSUER) || u.equals("https://issuer.example/.well-known/jwks.json")),
                    asked.toString());
        }
    }

    @Test
    void identifierWithoutKeysHasNone() {
        assertInstanceOf(IssuerKeys.None.class, new KeyFinder(source).find("urn:uuid:1", "", List.of()));
        assertInstanceOf(IssuerKeys.None.class, new KeyFinder(source).find("http://issuer.example/", "", List.of()));
        assertInstanceOf(IssuerKeys.Unresolved.class, new KeyFinder(source).find("did:example:1", "", List.of()));
        assertInstanceOf(IssuerKeys.Unresolved.class, new KeyFinder(source).find("did:key:zNothing", "", List.of()));
    }

    private IssuerKeys find(String method) {
        return new KeyFinder(source).find(ISSUER, method, List.of());
    }
}
