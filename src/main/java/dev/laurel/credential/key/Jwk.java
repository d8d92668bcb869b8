package dev.laurel.credential.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Public keys as JSON Web Keys (RFC 7517, 7518, 8037). */
public final class Jwk {
    /** Members that only a private or symmetric key has; such a text is refused, not used. */
    private static final List<String> SECRET = List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private Jwk() {}

    /** The key; null when it is none that is accepted, holds a secret, or is marked for something else than signing. */
    public static @Nullable VerificationKey decode(@Nullable JsonNode jwk) {
        if (jwk == null || !jwk.isObject() || SECRET.stream().anyMatch(jwk::has) || isForSomethingElse(jwk)) {
            return null;
        }
        return switch (jwk.path("kty").asText()) {
            case "OKP" -> okp(jwk);
            case "EC" -> ec(jwk);
            case "RSA" -> rsa(jwk);
            default -> null;
        };
    }

    private static boolean isForSomethingElse(JsonNode jwk) {
        var use = jwk.path("use");
        return !use.isMissingNode() && !use.asText().equals("sig");
    }

    private static @Nullable VerificationKey okp(JsonNode jwk) {
        var x = bytes(jwk, "x");
        return x == null || !jwk.path("crv").asText().equals("Ed25519") ? null : Keys.ed25519(x);
    }

    private static @Nullable VerificationKey ec(JsonNode jwk) {
        KeyType type = switch (jwk.path("crv").asText()) {
            case "P-256" -> KeyType.P256;
            case "P-384" -> KeyType.P384;
            case "P-521" -> KeyType.P521;
            default -> null;
        };
        var x = bytes(jwk, "x");
        var y = bytes(jwk, "y");
        if (type == null || x == null || y == null) {
            return null;
        }
        return Keys.ec(type, new BigInteger(1, x), new BigInteger(1, y));
    }

    private static @Nullable VerificationKey rsa(JsonNode jwk) {
        var n = bytes(jwk, "n");
        var e = bytes(jwk, "e");
        return n == null || e == null ? null : Keys.rsa(new BigInteger(1, n), new BigInteger(1, e));
    }

    private static byte @Nullable [] bytes(JsonNode jwk, String member) {
        var value = jwk.path(member);
        return value.isTextual() ? Multibase.base64Url(value.textValue()) : null;
    }
}
