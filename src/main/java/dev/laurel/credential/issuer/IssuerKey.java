package dev.laurel.credential.issuer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.credential.key.Jwk;
import dev.laurel.credential.key.Multikey;
import dev.laurel.credential.trust.PinnedKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A public key that the operator pins to an issuer: one of the two forms.
 *
 * @param multikey such as {@code z6Mk…}
 * @param jwk a public JSON Web Key
 * @param validFrom first instant at which signatures by it count; null when always
 * @param validUntil first instant at which they no longer count; null when open
 */
@Schema(name = "IssuerKey", description = "A pinned public key, as Multikey or as JWK.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssuerKey(
        @Nullable String multikey,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode jwk,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {
    private static final int MAX_MULTIKEY = 1_000;
    private static final int MAX_JWK = 4_000;
    /** Members of a JWK that only its owner may hold (RFC 7518, 6.2.2, 6.3.2, 6.4.1). */
    private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    PinnedKey pinned() {
        var key = multikey == null ? Objects.requireNonNull(jwk).toString() : multikey;
        return new PinnedKey(key, validFrom, validUntil);
    }

    static @Nullable IssuerKey read(Element value) {
        return value.object(IssuerKey::read);
    }

    private static @Nullable IssuerKey read(Fields in) {
        var multikey = in.text("multikey", MAX_MULTIKEY);
        if (multikey != null && Multikey.decode(multikey) == null) {
            in.fault("multikey", "invalid_multikey", "Must be an Ed25519, P-256, P-384 or P-521 key such as z6Mk…");
        }
        var jwk = jwk(in.field("jwk"));
        if (in.has("multikey") == in.has("jwk")) {
            in.element().fault("one_of", "Needs either multikey or jwk.");
        }
        var from = in.instant("validFrom");
        var until = in.instant("validUntil");
        IssuerRequest.checkOrder(in, from, until);
        return new IssuerKey(multikey, jwk, from, until);
    }

    private static @Nullable JsonNode jwk(@Nullable Element value) {
        if (value == null) {
            return null;
        }
        var json = value.json();
        if (!json.isObject() || !json.path("kty").isTextual() || json.toString().length() > MAX_JWK) {
            value.fault("invalid_jwk", "Must be a JSON Web Key: an object with kty.");
        } else if (PRIVATE.stream().anyMatch(json::has)) {
            value.fault("private_key", "Holds private parts. Send the public key, and replace this one.");
        } else if (Jwk.decode(json) == null) {
            value.fault(
                    "invalid_jwk", "Must be a key for signing: Ed25519, P-256, P-384, P-521, or RSA from 2048 bits.");
        }
        return json;
    }
}
