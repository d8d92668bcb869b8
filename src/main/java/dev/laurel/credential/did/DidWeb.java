package dev.laurel.credential.did;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the document of a {@code did:web} identifier lies (did:web method specification, "Read"). */
final class DidWeb {
    static final String PREFIX = "did:web:";
    /** A host name, perhaps with {@code %3A} and a port, then path segments. No user, no encoded slash, no address. */
    private static final Pattern FORM = Pattern.compile(
            "did:web:([a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,251}[a-zA-Z0-9])?)(?:%3[Aa](\\d{1,5}))?((?::[A-Za-z0-9._~-]+)*)");

    private DidWeb() {}

    /** The https URL of the document; empty when the identifier is malformed. */
    static Optional<URI> url(String did) {
        var matcher = FORM.matcher(did);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var port = matcher.group(2) == null ? "" : ":" + matcher.group(2);
        var path = matcher.group(3).replace(':', '/');
        if (path.contains("/./") || path.contains("/../") || path.endsWith("/.") || path.endsWith("/..")) {
            return Optional.empty();
        }
        var place = path.isEmpty() ? "/.well-known/did.json" : path + "/did.json";
        return Optional.of(URI.create("https://" + matcher.group(1).toLowerCase(java.util.Locale.ROOT) + port + place));
    }
}
