package dev.laurel.demo.issuing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.embedded.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The demo issuers' Ed25519 keys: made at the first start, kept in one file of the data directory that only its owner
 * can read, and nowhere else.
 */
final class Keyring {
    static final String FILE = "issuers.json";
    private static final String ALGORITHM = "Ed25519";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<String, KeyPair> keys;

    private Keyring(Map<String, KeyPair> keys) {
        this.keys = keys;
    }

    /** One pair as the file has it, in Base64: PKCS #8 and SubjectPublicKeyInfo. */
    private record StoredPair(String privateKey, String publicKey) {
        static StoredPair of(KeyPair pair) {
            var base64 = Base64.getEncoder();
            return new StoredPair(
                    base64.encodeToString(pair.getPrivate().getEncoded()),
                    base64.encodeToString(pair.getPublic().getEncoded()));
        }

        KeyPair pair() throws GeneralSecurityException {
            var base64 = Base64.getDecoder();
            var factory = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(base64.decode(publicKey))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(privateKey))));
        }
    }

    /**
     * Reads the file, or makes it; an issuer that it does not have gets a pair now.
     *
     * @param directory where the file is; empty to keep the keys in memory only, as tests do
     */
    static Keyring open(Optional<Path> directory, Collection<String> issuers) {
        var file = directory.map(folder -> folder.resolve(FILE));
        var known = file.filter(Files::exists).map(Keyring::read).orElseGet(TreeMap::new);
        boolean made = false;
        for (var issuer : issuers) {
            made |= known.putIfAbsent(issuer, fresh()) == null;
        }
        if (made) {
            file.ifPresent(path -> write(path, known));
        }
        return new Keyring(known);
    }

    /** The pair of an issuer. @throws IllegalArgumentException where there is none */
    KeyPair pair(String issuer) {
        var pair = keys.get(issuer);
        if (pair == null) {
            throw new IllegalArgumentException("no such demo issuer: " + issuer);
        }
        return pair;
    }

    private static KeyPair fresh() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    private static Map<String, KeyPair> read(Path file) {
        try {
            var stored = JSON.readValue(Files.readString(file), new TypeReference<Map<String, StoredPair>>() {});
            var pairs = new TreeMap<String, KeyPair>();
            for (var entry : stored.entrySet()) {
                pairs.put(entry.getKey(), entry.getValue().pair());
            }
            return pairs;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException broken) {
            throw new IllegalStateException("the demo's issuer keys cannot be read: " + file, broken);
        }
    }

    private static void write(Path file, Map<String, KeyPair> keys) {
        var stored = new TreeMap<String, StoredPair>();
        keys.forEach((issuer, pair) -> stored.put(issuer, StoredPair.of(pair)));
        try {
            PrivateFile.write(file, JSON.writeValueAsString(stored) + "\n");
        } catch (IOException broken) {
            throw new IllegalStateException("the demo's issuer keys cannot be written: " + file, broken);
        }
    }
}
