package dev.laurel.credential.assertion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.did.IssuerKeys;
import dev.laurel.credential.did.KeyFinder;
import dev.laurel.credential.did.Method;
import dev.laurel.credential.did.Purpose;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.key.Pem;
import dev.laurel.credential.key.VerificationKey;
import dev.laurel.credential.report.SourceDocument;
import dev.laurel.credential.trust.PinnedKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an Open Badges 2.0 issuer: those that its profile, read from its own address, lists as {@code publicKey},
 * and whose owner it is. The key that a signed assertion names counts only when it is one of them.
 */
final class ProfileKeys {
    /** Most keys of one profile that are read. */
    private static final int MAX_KEYS = 8;

    private final Shelf shelf;
    private final URI issuer;
    private final JsonNode listed;
    private final SourceDocument source;

    ProfileKeys(Shelf shelf, URI issuer, ObjectNode profile, SourceDocument source) {
        this.shelf = shelf;
        this.issuer = issuer;
        this.listed = profile.path("publicKey");
        this.source = source;
    }

    /**
     * The keys that a signed assertion may mean.
     *
     * @param creator the key that it names; null when it names none, and every listed one may be meant
     * @param pinned keys that the operator pinned to the issuer
     */
    IssuerKeys keys(@Nullable String creator, List<PinnedKey> pinned) {
        var own = new ArrayList<>(KeyFinder.pinned(pinned));
        boolean isUnread = false;
        for (var entry : Parts.of(listed).stream().limit(MAX_KEYS).toList()) {
            if (creator != null && !Members.id(entry).equals(creator)) {
                continue;
            }
            var key = key(entry);
            key.ifPresent(own::add);
            isUnread |= key.isEmpty();
        }
        return isUnread
                ? new IssuerKeys.Unresolved("A key that the issuer lists could not be read.", own)
                : new IssuerKeys.Known(own);
    }

    private Optional<Method> key(JsonNode entry) {
        if (entry instanceof ObjectNode object) {
            return Optional.ofNullable(decoded(object)).map(key -> method(key, source));
        }
        var address = Shelf.address(entry.asText());
        // The profile vouches for keys at its own host; another host's documents could change without its doing.
        if (address == null || !HostedScope.isSameOrigin(issuer, address)) {
            return Optional.empty();
        }
        return shelf.read(entry.asText(), Use.KEYS) instanceof Shelf.Read.Served served
                ? Optional.ofNullable(decoded(served.json())).map(key -> method(key, served.source()))
                : Optional.empty();
    }

    private @Nullable VerificationKey decoded(ObjectNode key) {
        var pem = Members.text(key, "publicKeyPem");
        boolean isOwn = Members.id(key.path("owner")).equals(issuer.toString());
        return pem == null || !isOwn ? null : Pem.decode(pem);
    }

    /** Without an id: which key was meant is settled here, and tokens of this kind name no other. */
    private static Method method(VerificationKey key, SourceDocument source) {
        return new Method("", "", key, Set.of(Purpose.ASSERTION), null, null, null, source);
    }
}
