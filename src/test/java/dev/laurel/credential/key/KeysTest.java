package dev.laurel.credential.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final byte[] DATA = "data".getBytes(StandardCharsets.US_ASCII);

    @Test
    void everyKeyComesBackFromItsMultikey() throws Exception {
        for (var key : List.of(ed25519(), ec("secp256r1"), ec("secp384r1"), ec("secp521r1"))) {
            var known = VerificationKey.of(key.getPublic()).orElseThrow();
            var read = Multikey.decode(Multikey.encode(known));
            assertNotNull(read);
            assertTrue(read.isSameAs(known));
        }
    }

    @Test
    void multikeyOfAnotherCodecOrBaseIsNoKey() throws Exception {
        var text = Multikey.encode(VerificationKey.of(ed25519().getPublic()).orElseThrow());
        assertTrue(text.startsWith("z6Mk"), text);
        assertNull(Multikey.decode(text.substring(1)));
        assertNull(Multikey.decode(text.substring(0, text.length() - 1)));
        assertNull(Multikey.decode("z" + Base58.encode(new byte[] {(byte) 0xec, 0x01, 1, 2, 3})));
        assertNull(Multikey.decode(""));
    }

    @Test
    void compressedPointThatIsOnNoCurveIsNoKey() {
        var point = new byte[35];
        point[0] = (byte) 0x80;
        point[1] = 0x24;
        point[2] = 2;
        int keys = 0;
        for (int x = 0; x < 16; x++) {
            point[34] = (byte) x;
            keys += Multikey.decode(Multibase.encode(point)) == null ? 0 : 1;
        }
        assertTrue(keys > 0 && keys < 16, "about half of all x have a point: " + keys);
    }

    @Test
    void signatureCountsForItsOwnKeyKindAndDataOnly() throws Exception {
        var pair = ec("secp256r1");
        var key = VerificationKey.of(pair.getPublic()).orElseThrow();
        var signature = Algorithm.ES256.sign(pair.getPrivate(), DATA);
        assertEquals(64, signature.length);
        assertTrue(Algorithm.ES256.verifies(key, DATA, signature));
        assertFalse(Algorithm.ES256.verifies(key, new byte[] {1}, signature));
        assertFalse(Algorithm.ES384.verifies(key, DATA, signature));
        assertFalse(Algorithm.ES256.verifies(key, DATA, new byte[64]));
        var other = VerificationKey.of(ec("secp256r1").getPublic()).orElseThrow();
        assertFalse(Algorithm.ES256.verifies(other, DATA, signature));
    }

    @Test
    void onlyListedAlgorithmsAreKnown() {
        for (var name : List.of("none", "None", "", "HS256", "HS512", "RS1", "rs256", "RS384", "ES256K", "PS512")) {
            assertNull(Algorithm.of(name), name);
        }
        assertEquals(Algorithm.EDDSA, Algorithm.of("EdDSA"));
    }

    @Test
    void privateOrWeakOrForeignJwkIsNoKey() throws Exception {
        var jwk = jwk(ed25519());
        assertNotNull(Jwk.decode(jwk));
        assertNull(Jwk.decode(jwk.deepCopy().put("d", "AAAA")));
        assertNull(Jwk.decode(jwk.deepCopy().put("use", "enc")));
        assertNull(Jwk.decode(jwk.deepCopy().put("crv", "X25519")));
        assertNull(Jwk.decode(jwk.deepCopy().put("x", "AAAA")));
        var rsa = JsonNodeFactory.instance.objectNode().put("kty", "RSA").put("e", "AQAB");
        assertNull(
                Jwk.decode(rsa.put("n", Base64.getUrlEncoder().withoutPadding().encodeToString(odd(1024)))));
        assertNotNull(
                Jwk.decode(rsa.put("n", Base64.getUrlEncoder().withoutPadding().encodeToString(odd(2048)))));
        assertNull(Jwk.decode(
                JsonNodeFactory.instance.objectNode().put("kty", "oct").put("k", "AAAA")));
    }

    @Test
    void base64UrlHasOneSpelling() {
        assertNotNull(Multibase.base64Url("AQ"));
        assertNull(Multibase.base64Url("AQ=="));
        // The last two bits are not part of the byte: another spelling of the same value.
        assertNull(Multibase.base64Url("AR"));
        assertNull(Multibase.base64Url("A+"));
    }

    private static byte[] odd(int bits) {
        var bytes = new byte[bits / 8];
        java.util.Arrays.fill(bytes, (byte) 0xff);
        return bytes;
    }

    private static ObjectNode jwk(KeyPair pair) {
        var encoded = pair.getPublic().getEncoded();
        var raw = java.util.Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return JsonNodeFactory.instance
                .objectNode()
                .put("kty", "OKP")
                .put("crv", "Ed25519")
                .put("x", Base64.getUrlEncoder().withoutPadding().encodeToString(raw));
    }

    private static KeyPair ed25519() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static KeyPair ec(String curve) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }
}
