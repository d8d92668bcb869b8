package dev.laurel.bench.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.proof.Suite;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of proof that are measured. */
enum ProofKind {
    EDDSA_RDFC("eddsa-rdfc-2022", "Ed25519", Suite.EDDSA_RDFC_2022, Algorithm.EDDSA),
    ECDSA_RDFC_P256("ecdsa-rdfc-2019 P-256", "secp256r1", Suite.ECDSA_RDFC_2019, Algorithm.ES256),
    ECDSA_RDFC_P384("ecdsa-rdfc-2019 P-384", "secp384r1", Suite.ECDSA_RDFC_2019, Algorithm.ES384),
    ED25519_2020("Ed25519Signature2020", "Ed25519", Suite.ED25519_SIGNATURE_2020, Algorithm.EDDSA),
    EDDSA_JCS("eddsa-jcs-2022", "Ed25519", Suite.EDDSA_JCS_2022, Algorithm.EDDSA),
    ECDSA_JCS_P256("ecdsa-jcs-2019 P-256", "secp256r1", Suite.ECDSA_JCS_2019, Algorithm.ES256),
    ECDSA_JCS_P384("ecdsa-jcs-2019 P-384", "secp384r1", Suite.ECDSA_JCS_2019, Algorithm.ES384),
    JWT_EDDSA("JWT EdDSA", "Ed25519", null, Algorithm.EDDSA),
    JWT_ES256("JWT ES256", "secp256r1", null, Algorithm.ES256),
    JWT_ES384("JWT ES384", "secp384r1", null, Algorithm.ES384),
    JWT_RS256("JWT RS256", "RSA", null, Algorithm.RS256),
    JWT_PS256("JWT PS256", "RSA", null, Algorithm.PS256),
    OLDER_SIGNED("Open Badges 2.0, signed, RS256", "RSA", null, Algorithm.RS256);

    private static final int RSA_BITS = 2_048;
    private static final String CONTEXT = "@context";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String text;
    private final String keys;
    private final @Nullable Suite suite;
    private final Algorithm algorithm;

    ProofKind(String text, String keys, @Nullable Suite suite, Algorithm algorithm) {
        this.text = text;
        this.keys = keys;
        this.suite = suite;
        this.algorithm = algorithm;
    }

    String text() {
        return text;
    }

    /** A new issuer that can make proofs of this kind. */
    Academy academy() throws GeneralSecurityException {
        return new Academy(keyPair(), name().toLowerCase(Locale.ROOT));
    }

    private KeyPair keyPair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(keys.startsWith("secp") ? "EC" : keys);
        if (keys.startsWith("secp")) {
            generator.initialize(new ECGenParameterSpec(keys));
        } else if (keys.equals("RSA")) {
            generator.initialize(RSA_BITS);
        }
        return generator.generateKeyPair();
    }

    /** A badge with a good proof; each number makes another. */
    Specimen specimen(Academy academy, int number) {
        if (suite != null) {
            return embedded(academy, suite, number);
        }
        boolean isOlder = this == OLDER_SIGNED;
        var payload = isOlder ? academy.assertion(number) : academy.badge(number);
        var token = isOlder ? older(academy, payload) : academy.signer().token(payload, algorithm);
        var tampered = token.substring(0, token.lastIndexOf('.') - 1)
                + other(token.charAt(token.lastIndexOf('.') - 1))
                + token.substring(token.lastIndexOf('.'));
        return new Specimen(token, tampered, new TokenCost(token, academy, algorithm, isOlder));
    }

    private static String older(Academy academy, ObjectNode assertion) {
        var header = JsonNodeFactory.instance.objectNode().put("alg", Algorithm.RS256.jose());
        return academy.signer().token(header, assertion, Algorithm.RS256);
    }

    private Specimen embedded(Academy academy, Suite with, int number) {
        var badge = academy.badge(number);
        if (with == Suite.ED25519_SIGNATURE_2020) {
            badge.withArray(CONTEXT).add("https://w3id.org/security/suites/ed25519-2020/v1");
        }
        var signed = academy.signer().sign(badge, with, Academy.SIGNED);
        var tampered = signed.deepCopy();
        ((ObjectNode) tampered.at("/credentialSubject/achievement")).put("name", "SQL in more depth");
        return new Specimen(
                signed.toString(), tampered.toString(), new EmbeddedCost(signed.toString(), academy, with, algorithm));
    }

    /** Another letter of base 64 whose last bits do not matter less. */
    private static char other(char letter) {
        return letter == 'A' ? 'Q' : 'A';
    }

    static ObjectNode parse(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** As the platform names it. */
    static String platformName(Algorithm algorithm) {
        return switch (algorithm) {
            case EDDSA -> "Ed25519";
            case ES256 -> "SHA256withECDSAinP1363Format";
            case ES384 -> "SHA384withECDSAinP1363Format";
            case ES512 -> "SHA512withECDSAinP1363Format";
            case RS256 -> "SHA256withRSA";
            case PS256 -> "RSASSA-PSS";
        };
    }
}
