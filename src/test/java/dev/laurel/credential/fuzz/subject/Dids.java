package dev.laurel.credential.fuzz.subject;

import dev.laurel.credential.did.KeyFinder;
import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fuzz.Subject;
import dev.laurel.credential.key.Base58;
import dev.laurel.credential.key.Multikey;
import dev.laurel.credential.trust.PinnedKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Issuers' identifiers and key documents. An input has four fields: identifier, verification method, pinned key, and
 * the document that every address answers with. An identifier that begins with <code>{</code> is the key of a
 * {@code did:jwk}, one that begins with a byte of 1 that of a {@code did:key}, both before encoding.
 */
public final class Dids implements Subject {
    private static final int FIELDS = 4;
    private static final byte KEY = 1;

    private final Academy academy = new Academy();

    @Override
    public void read(byte[] input) {
        var fields = Bytes.fields(input, FIELDS);
        var document = fields.get(FIELDS - 1);
        var finder = new KeyFinder(
                (url, use) -> new Resolved.Found(Document.of(url, document, "application/json", Academy.NOW)));
        var pin = text(fields.get(2));
        finder.find(
                identifier(fields.getFirst()),
                text(fields.get(1)),
                pin.isEmpty() ? List.of() : List.of(new PinnedKey(pin, null, null)));
    }

    private static String identifier(byte[] field) {
        if (field.length > 0 && field[0] == '{') {
            return "did:jwk:" + Bytes.base64Url(field);
        }
        if (field.length > 0 && field[0] == KEY) {
            return "did:key:z" + Base58.encode(Arrays.copyOfRange(field, 1, Math.min(field.length, 200)));
        }
        return text(field);
    }

    /** Bytes that are no UTF-8 come in as question marks; an identifier is read out of text that was read strictly. */
    private static String text(byte[] field) {
        return new String(field, StandardCharsets.UTF_8);
    }

    @Override
    public List<byte[]> seeds() {
        var document = Bytes.utf8(academy.didDocument().toString());
        var multikey = Multikey.encode(academy.signer.publicKey());
        var none = new byte[0];
        var jwk = Bytes.utf8("""
                {"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""");
        var keys = Bytes.utf8("""
                {"keys":[{"kid":"1","kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
                "y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"},{"kty":"RSA","e":"AQAB","n":"0vx7agoebGcQSuuPiLJXZpt"},
                {"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}""");
        var typed = Bytes.utf8("""
                {"id":"https://a.example/i","verificationMethod":[{"id":"#k","controller":"https://a.example/i",
                "expires":"2027-01-01T00:00:00Z","publicKeyJwk":{"kty":"OKP","crv":"Ed25519",
                "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}}],"assertionMethod":["#k",{"id":"#l"}]}""");
        return List.of(
                Bytes.join(Bytes.utf8(Academy.ISSUER), none, none, document),
                Bytes.join(Bytes.utf8("did:web:academy.example%3A8443:a:b"), none, Bytes.utf8(multikey), document),
                Bytes.join(Bytes.utf8("did:key:" + multikey), none, jwk, none),
                Bytes.join(new byte[] {KEY, (byte) 0xed, 1, 2, 3}, none, none, none),
                Bytes.join(jwk, none, none, none),
                Bytes.join(Bytes.utf8("https://a.example/i"), Bytes.utf8("https://a.example/i#k"), none, typed),
                Bytes.join(Bytes.utf8("https://a.example"), Bytes.utf8("https://a.example/k"), none, keys),
                Bytes.join(Bytes.utf8("https://a.example"), Bytes.utf8("https://a.example/k"), none, jwk));
    }

    @Override
    public List<String> words() {
        return List.of(
                "did:web:",
                "did:key:z",
                "did:jwk:",
                "did:ion:",
                "https://",
                "http://",
                "%3A",
                "%2F",
                "..",
                "/.",
                "#",
                "\"id\":",
                "\"controller\":",
                "\"verificationMethod\":",
                "\"assertionMethod\":",
                "\"authentication\":",
                "\"publicKeyJwk\":",
                "\"publicKeyMultibase\":",
                "\"expires\":",
                "\"revoked\":",
                "\"keys\":",
                "\"kid\":",
                "\"kty\":",
                "\"crv\":",
                "\"x\":",
                "\"y\":",
                "\"n\":",
                "\"e\":",
                "OKP",
                "EC",
                "RSA",
                "Ed25519",
                "P-256",
                "P-384",
                "P-521",
                "secp256k1",
                "X25519",
                "AQAB",
                "z6Mk",
                "zDn",
                "z82",
                "\"d\":",
                "[",
                "]",
                "{",
                "}");
    }
}
