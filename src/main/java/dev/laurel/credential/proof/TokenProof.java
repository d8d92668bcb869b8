package dev.laurel.credential.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.did.KeyFinder;
import dev.laurel.credential.did.Method;
import dev.laurel.credential.intake.Presented;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.key.Jwk;
import dev.laurel.credential.key.VerificationKey;
import dev.laurel.credential.proof.ProofFinding.Signature;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.trust.PinnedKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Step 4 for JSON Web Tokens. The header is read for hints only; nothing in it is trusted. */
final class TokenProof {
    /** Header members that point to keys elsewhere, or change what is signed: refused, never followed. */
    private static final List<String> REFUSED = List.of("jku", "x5u", "crit", "b64");

    private final Presented.Token token;
    private final ObjectNode header;
    private final KeyFinder finder;
    private final String issuer;
    private final List<PinnedKey> pinned;
    private final Instant now;

    TokenProof(Presented.Token token, KeyFinder finder, String issuer, List<PinnedKey> pinned, Instant now) {
        this.token = token;
        this.header = token.token().header();
        this.finder = finder;
        this.issuer = issuer;
        this.pinned = pinned;
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
        var finding = signature(algorithm);
        var checks = new ArrayList<>(finding.checks());
        checks.addAll(new TokenClaims(token, issuer, now).checks());
        return new ProofFinding(checks, finding.signature(), finding.binding());
    }

    private ProofFinding signature(Algorithm algorithm) {
        var candidates = candidates(algorithm);
        if (candidates.isEmpty()) {
            return new ProofFinding(
                    List.of(Check.unknown(Code.PROOF_BAD, "", "There is no key of the issuer's to check it with.")),
                    Signature.UNKNOWN,
                    java.util.Optional.of(candidates.foreign()));
        }
        var input = token.token().signingInput();
        var value = token.token().signature();
        var binding = candidates.match(key -> algorithm.verifies(key, input, value), signedAt(), now);
        if (binding.isEmpty()) {
            return ProofFinding.refused(
                    Signature.BAD, Check.fail(Code.PROOF_BAD, "", "The signature does not fit the token."));
        }
        var good = Check.pass(Code.PROOF_BAD, "", "The signature fits (" + algorithm.jose() + ").");
        return new ProofFinding(List.of(good), Signature.GOOD, binding);
    }

    private Candidates candidates(Algorithm algorithm) {
        var kid = header.path("kid").asText();
        var method = kid.startsWith("#") ? issuer + kid : kid;
        var keys = finder.find(issuer, method, pinned);
        var named = keys.own().stream()
                .filter(own -> own.key().type() == algorithm.type())
                .filter(own -> isMeant(own, kid, method))
                .toList();
        return new Candidates(keys, named, embedded(method));
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
            var time = seconds(token.token().payload().get(name));
            if (time != null) {
                return time;
            }
        }
        return now;
    }

    /** A NumericDate (RFC 7519); null when it is none. */
    static @Nullable Instant seconds(@Nullable JsonNode value) {
        if (value == null || !value.isNumber() || Math.abs(value.doubleValue()) > 1e11) {
            return null;
        }
        return Instant.ofEpochSecond(value.longValue());
    }
}
