package dev.laurel.credential.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.did.IssuerKeys;
import dev.laurel.credential.did.KeyFinder;
import dev.laurel.credential.did.Method;
import dev.laurel.credential.intake.CompactToken;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.key.Jwk;
import dev.laurel.credential.key.VerificationKey;
import dev.laurel.credential.proof.ProofFinding.Signature;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a token's signature is good, and whose key made it. The header is read for hints; nothing in it is trusted.
 */
final class TokenSignature {
    /** Header members that point to keys elsewhere, or change what is signed: refused, never followed. */
    private static final List<String> REFUSED = List.of("jku", "x5u", "crit", "b64");
    /** Seconds after 1970 beyond which a number is no date: some 3000 years. */
    private static final double MOST_SECONDS = 1e11;

    private final CompactToken token;
    private final ObjectNode header;
    private final Function<String, IssuerKeys> keys;
    private final Signatory signatory;
    private final Instant now;

    TokenSignature(CompactToken token, KeyFinder finder, Signatory signatory, Instant now) {
        this(token, method -> finder.find(signatory.id(), method, signatory.pinned()), signatory, now);
    }

    /** @param keys the signatory's, for the key that the token names; an empty name when it names none */
    TokenSignature(CompactToken token, Function<String, IssuerKeys> keys, Signatory signatory, Instant now) {
        this.token = token;
        this.header = token.header();
        this.keys = keys;
        this.signatory = signatory;
        this.now = now;
    }

    ProofFinding finding() {
        var algorithm = Algorithm.of(header.path("alg").asText());
        if (algorithm == null) {
            return ProofFinding.refused(
                    Signature.UNSUPPORTED,
                    Check.fail(Code.PROOF_UNSUPPORTED, "/alg", "This algorithm is not allowed."));
        }
        for (var member : REFUSED) {
            if (header.has(member)) {
                return ProofFinding.refused(
                        Signature.BAD,
                        Check.fail(Code.PROOF_BAD, "/" + member, "This member of the token's header is refused."));
            }
        }
        var kid = header.path("kid").asText();
        var method = kid.startsWith("#") ? signatory.id() + kid : kid;
        var known = keys.apply(method);
        var named =
                known.own().stream().filter(own -> isMeant(own, kid, method)).toList();
        return finding(algorithm, known, named, embedded(method));
    }

    private ProofFinding finding(
            Algorithm algorithm, IssuerKeys known, List<Method> named, @Nullable VerificationKey embedded) {
        var fitting = named.stream()
                .filter(own -> own.key().type() == algorithm.type())
                .toList();
        var candidates = new Candidates(known, signatory.purpose(), fitting, embedded);
        if (candidates.isEmpty()) {
            return new ProofFinding(
                    List.of(Check.unknown(Code.PROOF_BAD, "", "There is no key of the signer's to check it with.")),
                    Signature.UNKNOWN,
                    Optional.of(candidates.foreign()));
        }
        var input = token.signingInput();
        var value = token.signature();
        var binding = candidates.match(key -> algorithm.verifies(key, input, value), signedAt(), now);
        if (binding.isEmpty()) {
            return ProofFinding.refused(
                    Signature.BAD, Check.fail(Code.PROOF_BAD, "", "The signature does not fit the token."));
        }
        var good = Check.pass(Code.PROOF_BAD, "", "The signature fits (" + algorithm.jose() + ").");
        return new ProofFinding(List.of(good), Signature.GOOD, binding);
    }

    /** Whether a key may be the one that the token means; without a key id every one of the right kind may. */
    private static boolean isMeant(Method own, String kid, String method) {
        boolean isNameless = own.id().isEmpty() && own.keyId().isEmpty();
        return kid.isEmpty()
                || isNameless
                || own.id().equals(method)
                || own.keyId().equals(kid)
                || own.id().endsWith("#" + kid);
    }

    private @Nullable VerificationKey embedded(String method) {
        var inHeader = Jwk.decode(header.get("jwk"));
        return inHeader != null ? inHeader : EmbeddedProofs.embedded(method);
    }

    private Instant signedAt() {
        for (var name : List.of("iat", "nbf")) {
            var time = seconds(token.payload().get(name));
            if (time != null) {
                return time;
            }
        }
        return now;
    }

    /** A NumericDate (RFC 7519); null when it is none. */
    static @Nullable Instant seconds(@Nullable JsonNode value) {
        if (value == null || !value.isNumber() || Math.abs(value.doubleValue()) > MOST_SECONDS) {
            return null;
        }
        return Instant.ofEpochSecond(value.longValue());
    }
}
