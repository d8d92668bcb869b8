package dev.laurel.credential.proof;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.credential.claims.Dates;
import dev.laurel.credential.did.IssuerKeys;
import dev.laurel.credential.did.KeyFinder;
import dev.laurel.credential.intake.CompactToken;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.intake.Presented;
import dev.laurel.credential.jsonld.Processor;
import dev.laurel.credential.proof.ProofFinding.Signature;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Severity;
import dev.laurel.credential.report.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Step 4: is at least one supported signature good, and none bad? */
public final class ProofCheck {
    private final Presented.Credential presented;
    private final List<ProofFinding> findings;

    public ProofCheck(
            Presented.Credential presented, Processor processor, KeyFinder finder, Signatory issuer, Instant now) {
        this.presented = presented;
        this.findings = switch (presented) {
            case Presented.Token token -> List.of(new TokenProof(token, finder, issuer, now).finding());
            case Presented.Embedded(var document, var credential) ->
                new EmbeddedProofs(document, credential, processor, finder, issuer, now).findings();
        };
    }

    /**
     * What all proofs together are worth.
     *
     * @param checks of the step
     * @param isSigned some supported signature is good and none bad
     * @param binding of the best good signature; else what is known of the keys; null when there is nothing to say
     */
    public record Judged(
            List<Check> checks, boolean isSigned, @Nullable KeyBinding binding) {}

    /** What a token's signature alone is worth, for keys that were found in another way. */
    public static Judged ofToken(CompactToken token, Signatory signatory, IssuerKeys keys, Instant now) {
        return judge(List.of(new TokenSignature(token, method -> keys, signatory, now).finding()));
    }

    /** Whether all embedded proofs sign the whole text. */
    public static boolean isWholeText(Presented.Embedded embedded) {
        var proofs = Parts.of(embedded.document().path("proof"));
        return !proofs.isEmpty()
                && proofs.stream().map(Suite::of).allMatch(suite -> suite != null && suite.isWholeText());
    }

    /** The answers for all proofs together. */
    public Judged judge() {
        return judge(findings);
    }

    static Judged judge(List<ProofFinding> findings) {
        if (findings.isEmpty()) {
            return new Judged(List.of(Check.fail(Code.PROOF_NONE, "/proof", "It is not signed.")), false, null);
        }
        boolean hasGood = has(findings, Signature.GOOD);
        boolean isSigned = hasGood && !has(findings, Signature.BAD);
        var checks = new ArrayList<Check>();
        for (var finding : findings) {
            boolean isBeside = hasGood && !isDecisive(finding.signature());
            finding.checks().stream().map(c -> isBeside ? beside(c) : c).forEach(checks::add);
        }
        return new Judged(checks, isSigned, binding(findings, isSigned).orElse(null));
    }

    /** A good signature of the issuer's decides; of a proof beside it that cannot be tried, the holder is told. */
    private static boolean isDecisive(Signature signature) {
        return signature == Signature.GOOD || signature == Signature.BAD;
    }

    private static Check beside(Check check) {
        return check.state() == State.PASS
                ? check
                : Check.fail(
                        Code.PROOF_UNSUPPORTED,
                        Severity.WARN,
                        check.path(),
                        "A further proof could not be checked and counts for nothing.");
    }

    private static Optional<KeyBinding> binding(List<ProofFinding> findings, boolean isSigned) {
        return findings.stream()
                .filter(f -> !isSigned || f.signature() == Signature.GOOD)
                .flatMap(f -> f.binding().stream())
                .min(Comparator.comparingInt(KeyBinding::rank));
    }

    private static boolean has(List<ProofFinding> findings, Signature signature) {
        return findings.stream().anyMatch(f -> f.signature() == signature);
    }

    /** When the proofs say they were made, the earliest; null when none says. */
    public @Nullable Instant signedAt() {
        return switch (presented) {
            case Presented.Token token ->
                TokenSignature.seconds(token.token().payload().get("iat"));
            case Presented.Embedded embedded ->
                Parts.of(embedded.document().path("proof")).stream()
                        .map(proof -> proof.path("created"))
                        .filter(JsonNode::isTextual)
                        .flatMap(created -> Optional.ofNullable(Dates.parse(created.textValue())).stream())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        };
    }
}
