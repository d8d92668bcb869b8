package dev.laurel.credential.check;

import static dev.laurel.credential.check.Attack.refused;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.key.VerificationKey;
import dev.laurel.credential.report.Code;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Attacks on JSON Web Tokens. */
final class TokenAttacks {
    private TokenAttacks() {}

    static List<Attack> all() {
        return List.of(
                refused("alg none", Code.PROOF_UNSUPPORTED, w -> unsigned(w, "none")),
                refused("alg None", Code.PROOF_UNSUPPORTED, w -> unsigned(w, "None")),
                refused("alg nOnE", Code.PROOF_UNSUPPORTED, w -> unsigned(w, "nOnE")),
                refused(
                        "empty signature",
                        Code.PROOF_BAD,
                        w -> w.token().substring(0, w.token().lastIndexOf('.') + 1)),
                refused(
                        "HS256 with the public key's DER as secret",
                        Code.PROOF_UNSUPPORTED,
                        w -> hmac(w, w.academy.publicKey().key().getEncoded())),
                refused(
                        "HS256 with the public key's PEM as secret",
                        Code.PROOF_UNSUPPORTED,
                        w -> hmac(w, pem(w.academy.publicKey()))),
                refused(
                        "algorithm of another kind of key",
                        Code.PROOF_UNSUPPORTED,
                        w -> header(w, h -> h.put("alg", "HS512"))),
                refused(
                        "header jwk of the forger's",
                        Code.KEY_NOT_ISSUERS,
                        w -> forged(w, h -> h.remove("kid"), h -> h.set("jwk", jwk(w.stranger.publicKey())))),
                refused(
                        "header jwk of the forger's under the issuer's kid",
                        Code.KEY_NOT_ISSUERS,
                        w -> forged(w, h -> h.set("jwk", jwk(w.stranger.publicKey())))),
                refused(
                        "kid on another host",
                        Code.KEY_NOT_ISSUERS,
                        w -> forged(w, h -> h.put("kid", w.stranger.verificationMethod()))),
                refused("kid with the key in the fragment", Code.KEY_NOT_ISSUERS, w -> {
                    var kid = "https://academy.example#"
                            + dev.laurel.credential.key.Multikey.encode(w.stranger.publicKey());
                    return forged(w, h -> h.put("kid", kid));
                }),
                refused(
                        "kid is the forger's own did:key",
                        Code.KEY_NOT_ISSUERS,
                        w -> w.mallory.token(w.badge(), Algorithm.EDDSA)),
                refused("jku", Code.PROOF_BAD, w -> header(w, h -> h.put("jku", "https://stranger.example/keys"))),
                refused("x5u", Code.PROOF_BAD, w -> header(w, h -> h.put("x5u", "https://stranger.example/x5"))),
                refused(
                        "unknown crit",
                        Code.PROOF_BAD,
                        w -> header(w, h -> h.putArray("crit").add("exp"))),
                refused("b64 false", Code.PROOF_BAD, w -> header(w, h -> h.put("b64", false))),
                refused("payload altered after signing", Code.PROOF_BAD, TokenAttacks::altered),
                refused(
                        "iss of somebody else",
                        Code.JWT_CLAIM_MISMATCH,
                        w -> payload(w, p -> p.put("iss", "did:web:x.example"))),
                refused(
                        "sub of somebody else",
                        Code.JWT_CLAIM_MISMATCH,
                        w -> payload(w, p -> p.put("sub", "did:web:x.example"))),
                refused(
                        "jti of another credential",
                        Code.JWT_CLAIM_MISMATCH,
                        w -> payload(w, p -> p.put("jti", "urn:uuid:0"))),
                refused("token expired", Code.PROOF_EXPIRED, w -> payload(w, p -> p.put("exp", 1_700_000_000))),
                refused(
                        "token not valid yet",
                        Code.PROOF_CREATED_FUTURE,
                        w -> payload(w, p -> p.put("nbf", 1_900_000_000))),
                refused("typed as another token", Code.JWT_TYP, w -> header(w, h -> h.put("typ", "at+jwt"))),
                refused("version 2 credential in a vc claim", Code.JWT_VC_CLAIM, w -> {
                    var payload = JsonNodeFactory.instance.objectNode();
                    payload.set("vc", w.badge());
                    return w.academy.token(headerOf(w), payload, Algorithm.EDDSA);
                }),
                refused("duplicate member in the payload", Code.INPUT_UNREADABLE, w -> {
                    var text = w.badge().toString();
                    var twice = text.substring(0, text.length() - 1) + ",\"issuer\":\"did:web:stranger.example\"}";
                    var header = base64(headerOf(w).toString());
                    return header + "." + base64(twice) + "." + base64("signature");
                }),
                refused("padded base 64", Code.INPUT_UNREADABLE, w -> w.token() + "="),
                refused("fourth part", Code.FORMAT_UNKNOWN, w -> w.token() + ".AAAA"));
    }

    private interface Change {
        void apply(ObjectNode json);
    }

    private static ObjectNode headerOf(World world) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("alg", "EdDSA")
                .put("typ", "vc+jwt")
                .put("kid", world.academy.verificationMethod());
    }

    private static String header(World world, Change change) {
        var header = headerOf(world);
        change.apply(header);
        return world.academy.token(header, world.badge(), Algorithm.EDDSA);
    }

    private static String payload(World world, Change change) {
        var payload = world.badge();
        change.apply(payload);
        return world.academy.token(headerOf(world), payload, Algorithm.EDDSA);
    }

    private static String forged(World world, Change... changes) {
        var header = headerOf(world);
        for (var change : changes) {
            change.apply(header);
        }
        return world.stranger.token(header, world.badge(), Algorithm.EDDSA);
    }

    private static String unsigned(World world, String algorithm) {
        var header = headerOf(world).put("alg", algorithm);
        return base64(header.toString()) + "." + base64(world.badge().toString()) + ".";
    }

    private static String altered(World world) {
        var parts = world.token().split("\\.", -1);
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + base64(payload.replace("SQL in depth", "Everything")) + "." + parts[2];
    }

    private static String hmac(World world, byte[] secret) {
        var input = base64(headerOf(world).put("alg", "HS256").toString()) + "."
                + base64(world.badge().toString());
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var tag = mac.doFinal(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] pem(VerificationKey key) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.key().getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static ObjectNode jwk(VerificationKey key) {
        var encoded = key.key().getEncoded();
        var raw = java.util.Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return JsonNodeFactory.instance
                .objectNode()
                .put("kty", "OKP")
                .put("crv", "Ed25519")
                .put("x", Base64.getUrlEncoder().withoutPadding().encodeToString(raw));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
