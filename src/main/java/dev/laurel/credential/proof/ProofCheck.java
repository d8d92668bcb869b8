package dev.laurel.credential.proof;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.credential.claims.Dates;
import dev.laurel.credential.did.KeyFinder;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.intake.Presented;
import dev.laurel.credential.jsonld.Processor;
import dev.laurel.credential.proof.ProofFinding.Signature;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Severity;
import dev.laurel.credential.report.State;
import dev.laurel.credential.trust.PinnedKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Step 4: is at least one supported signature good, and none bad? */
public final class ProofCheck {
    private final Presented presented;
    private final List<ProofFinding> findings;

    public ProofCheck(
            Presented presented,
            Processor processor,
            KeyFinder finder,
            String issuer,
            List<PinnedKey> pinned,
            Instant now) {
        this.presented = presented;
        this.findings = switch (presented) {
            case Presented.Token token -> List.of(new TokenProof(token, finder, issuer, pinned, now).finding());
            case Presented.Embedded(var document, var credential) ->
                new EmbeddedProofs(document, credential, processor, finder, issuer, pinned, now).findings();
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

    /** Whether all embedded proofs sign the whole text. */
    public static boolean isWholeText(Presented.Embedded embedded) {
        var proofs = Parts.of(embedded.document().path("proof"));
        return !proofs.isEmpty()
                && proofs.stream().map(Suite::of).allMatch(suite -> suite != null && suite.isWholeText());
    }

    /** The answers for all proofs together. */
    public Judged judge() {
        if (findings.isEmpty()) {
            return new Judged(List.of(Check.fail(Code.PROOF_NONE, "/proof", "It is not signed.")), false, null);
        }
        boolean hasGood = has(Signature.GOOD);
        boolean isSigned = hasGood && !has(Signature.BAD);
        var checks = new ArrayList<Check>();
        for (var finding : findings) {
            boolean isBeside = hasGood && !isDecisive(finding.signature());
            finding.checks().stream().map(c -> isBeside ? beside(c) : c).forEach(checks::add);
        }
        return new Judged(checks, isSigned, binding(isSigned).orElse(null));
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

    private Optional<KeyBinding> binding(boolean isSigned) {
        return findings.stream()
                .filter(f -> !isSigned || f.signature() == Signature.GOOD)
                .flatMap(f -> f.binding().stream())
                .min(Comparator.comparingInt(KeyBinding::rank));
    }

    private boolean has(Signature signature) {
        return findings.stream().anyMatch(f -> f.signature() == signature);
    }

    /** When the proofs say they were made, the earliest; null when none says. */
    public @Nullable Instant signedAt() {
        return switch (presented) {
            case Presented.Token token ->
                TokenProof.seconds(token.token().payload().get("iat"));
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
