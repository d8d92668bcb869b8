package dev.laurel.credential.fuzz.subject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.fuzz.Subject;
import dev.laurel.credential.key.Algorithm;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * JSON Web Tokens through the whole verification. An input with two zero bytes is header, payload and signature as they
 * were before encoding, so that mutations meet JSON; any other is the token's own text.
 */
public final class Tokens implements Subject {
    private static final int PARTS = 3;

    private final Academy academy = new Academy();

    @Override
    public void read(byte[] input) {
        academy.verify(token(input));
    }

    private static byte[] token(byte[] input) {
        long zeros = 0;
        for (byte b : input) {
            zeros += b == 0 ? 1 : 0;
        }
        if (zeros < PARTS - 1) {
            return input;
        }
        return Bytes.utf8(String.join(
                ".", Bytes.fields(input, PARTS).stream().map(Bytes::base64Url).toList()));
    }

    /** A token as fields before encoding. */
    private static byte[] fields(String token) {
        var parts = token.split("\\.", PARTS);
        return Bytes.join(
                Base64.getUrlDecoder().decode(parts[0]),
                Base64.getUrlDecoder().decode(parts[1]),
                Base64.getUrlDecoder().decode(parts[2]));
    }

    @Override
    public List<byte[]> seeds() {
        var tokens = List.of(
                academy.token(),
                academy.elliptic.token(academy.badge(), Algorithm.ES256),
                academy.signer.token(wrapped("vc", academy.badge()), Algorithm.EDDSA),
                academy.signer.token(wrapped("vp", academy.presentation()), Algorithm.EDDSA),
                academy.signer.token(academy.hosted(), Algorithm.EDDSA));
        var seeds = new ArrayList<byte[]>();
        for (var token : tokens) {
            seeds.add(Bytes.utf8(token));
            seeds.add(fields(token));
        }
        return seeds;
    }

    private static ObjectNode wrapped(String claim, ObjectNode document) {
        var payload = Academy.json("""
                {"iss": "did:web:academy.example", "sub": "did:example:ada", "jti": "urn:uuid:1",
                 "nbf": 1772442000, "iat": 1772442000, "exp": 1835600400}""");
        payload.set(claim, document);
        return payload;
    }

    @Override
    public List<String> words() {
        var words = new ArrayList<>(CredentialJson.WORDS);
        words.addAll(List.of("alg", "none", "HS256", "EdDSA", "ES256", "ES384", "RS256", "PS256", "typ", "kid", "jwk"));
        words.addAll(List.of("crit", "b64", "cty", "x5c", "jku", "iss", "sub", "jti", "nbf", "exp", "iat", "vc", "vp"));
        return words;
    }
}
