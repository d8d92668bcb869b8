package dev.laurel.credential.did;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.intake.StrictJson;
import dev.laurel.credential.intake.Unreadable;
import dev.laurel.credential.key.Jwk;
import dev.laurel.credential.key.Multibase;
import dev.laurel.credential.key.Multikey;
import dev.laurel.credential.key.VerificationKey;
import dev.laurel.credential.report.SourceDocument;
import dev.laurel.credential.trust.PinnedKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the keys of an issuer. Only places that belong to the issuer's own identifier are asked: never an address that
 * the credential, its proof or a token's header names elsewhere.
 */
public final class KeyFinder {
    private static final String DID_KEY = "did:key:";
    private static final String DID_JWK = "did:jwk:";
    private static final String JWKS_PLACE = "/.well-known/jwks.json";

    private final DocumentSource documents;

    public KeyFinder(DocumentSource documents) {
        this.documents = documents;
    }

    /**
     * The keys of an issuer.
     *
     * @param issuer its identifier as signed
     * @param method the verification method or key id that the proof names, absolute; empty when none
     * @param pinned keys that the operator pinned to it
     */
    public IssuerKeys find(String issuer, String method, List<PinnedKey> pinned) {
        var own = pinned(pinned);
        if (issuer.startsWith(DID_KEY)) {
            var text = issuer.substring(DID_KEY.length());
            return single(issuer + "#" + text, Multikey.decode(text), own);
        }
        if (issuer.startsWith(DID_JWK)) {
            return single(issuer + "#0", didJwk(issuer), own);
        }
        if (issuer.startsWith(DidWeb.PREFIX)) {
            return didWeb(issuer, own);
        }
        if (issuer.startsWith("did:")) {
            return new IssuerKeys.Unresolved("DID documents of this method are not read here.", own);
        }
        return issuer.startsWith("https://") ? https(issuer, method, own) : new IssuerKeys.None(own);
    }

    private static IssuerKeys single(String id, @Nullable VerificationKey key, List<Method> own) {
        if (key == null) {
            return new IssuerKeys.Unresolved("The identifier holds no key of an accepted kind.", own);
        }
        return known(List.of(Method.of(id, key)), own);
    }

    private static IssuerKeys known(List<Method> methods, List<Method> own) {
        var all = new ArrayList<>(methods);
        all.addAll(own);
        return new IssuerKeys.Known(all);
    }

    private IssuerKeys didWeb(String did, List<Method> own) {
        var url = DidWeb.url(did);
        if (url.isEmpty()) {
            return new IssuerKeys.Unresolved("The did:web identifier is malformed.", own);
        }
        var found = read(url.get());
        if (found.isEmpty()) {
            return new IssuerKeys.Unresolved("The issuer's DID document could not be read.", own);
        }
        var document =
                new ControllerDocument(did, found.get().json(), found.get().source());
        return document.isAboutIt()
                ? known(document.methods(), own)
                : new IssuerKeys.Unresolved("The DID document is not about this issuer.", own);
    }

    private IssuerKeys https(String issuer, String method, List<Method> own) {
        var base = uri(issuer);
        if (base == null || base.getHost() == null || base.getUserInfo() != null) {
            return new IssuerKeys.Unresolved("The issuer's address is malformed.", own);
        }
        var controller = read(withoutFragment(base))
                .map(f -> new ControllerDocument(issuer, f.json(), f.source()))
                .filter(ControllerDocument::isAboutIt);
        if (controller.isPresent()) {
            return known(controller.get().methods(), own);
        }
        var keys = new ArrayList<>(named(issuer, method));
        keys.addAll(keySet(base));
        return keys.isEmpty()
                ? new IssuerKeys.Unresolved("No key document of the issuer could be read.", own)
                : known(keys, own);
    }

    /** The one verification method at the address that the proof names, where that lies under the issuer's own. */
    private List<Method> named(String issuer, String method) {
        boolean isUnderIssuer = method.startsWith(issuer + "/") || method.startsWith(issuer + "#");
        // Percent signs could hide dots and slashes that lead out of the issuer's own path.
        var url = isUnderIssuer && method.indexOf('%') < 0 ? uri(method) : null;
        if (url == null || !url.normalize().equals(url)) {
            return List.of();
        }
        return read(withoutFragment(url))
                .map(found -> single(issuer, method, found))
                .orElse(List.of());
    }

    private static List<Method> single(String issuer, String method, Found found) {
        var json = found.json();
        var multibase = json.path("publicKeyMultibase");
        var key = multibase.isTextual() ? Multikey.decode(multibase.textValue()) : Jwk.decode(json.get("publicKeyJwk"));
        boolean isControlled = json.path("controller").asText().equals(issuer)
                && json.path("id").asText().equals(method);
        if (key != null && isControlled) {
            return List.of(Method.forAssertion(method, "", key, found.source()));
        }
        var bare = Jwk.decode(json);
        return bare == null
                ? List.of()
                : List.of(Method.forAssertion(method, json.path("kid").asText(), bare, found.source()));
    }

    /** The JSON Web Key Set at the well-known place of the issuer's origin. */
    private List<Method> keySet(URI issuer) {
        var methods = new ArrayList<Method>();
        read(issuer.resolve(JWKS_PLACE)).ifPresent(found -> {
            for (var jwk : found.json().path("keys")) {
                var key = Jwk.decode(jwk);
                if (key != null) {
                    var kid = jwk.path("kid").asText();
                    methods.add(Method.forAssertion("", kid, key, found.source()));
                }
            }
        });
        return methods;
    }

    private record Found(JsonNode json, SourceDocument source) {}

    private Optional<Found> read(URI url) {
        return switch (documents.find(url, Use.KEYS)) {
            case Resolved.Found(var document) -> {
                try {
                    yield Optional.of(new Found(StrictJson.object(document.bytes()), SourceDocument.of(document)));
                } catch (Unreadable malformed) {
                    yield Optional.empty();
                }
            }
            case Resolved.Missing(), Resolved.Gone() -> Optional.empty();
            case Resolved.Unreachable(var reason) -> Optional.empty();
        };
    }

    /** The keys that the operator pinned, as far as their texts are keys; they sign credentials, under any name. */
    public static List<Method> pinned(List<PinnedKey> pinned) {
        return pinned.stream().flatMap(key -> pinned(key).stream()).toList();
    }

    private static Optional<Method> pinned(PinnedKey pin) {
        return Optional.ofNullable(key(pin.key()))
                .map(key -> new Method(
                        "", "", key, Set.of(Purpose.ASSERTION), pin.validFrom(), pin.validUntil(), null, null));
    }

    private static @Nullable VerificationKey key(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return Multikey.decode(text);
        }
        try {
            return Jwk.decode(StrictJson.object(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (Unreadable malformed) {
            return null;
        }
    }

    private static @Nullable VerificationKey didJwk(String did) {
        var bytes = Multibase.base64Url(did.substring(DID_JWK.length()));
        try {
            return bytes == null ? null : Jwk.decode(StrictJson.object(bytes));
        } catch (Unreadable malformed) {
            return null;
        }
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    private static URI withoutFragment(URI url) {
        var text = url.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? url : URI.create(text.substring(0, hash));
    }
}
