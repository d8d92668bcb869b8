package dev.laurel.credential.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.claims.Claims;
import dev.laurel.credential.did.KeyFinder;
import dev.laurel.credential.intake.Intake;
import dev.laurel.credential.intake.Presented;
import dev.laurel.credential.intake.Unreadable;
import dev.laurel.credential.jsonld.Contexts;
import dev.laurel.credential.jsonld.Node;
import dev.laurel.credential.jsonld.NotJsonLd;
import dev.laurel.credential.jsonld.Processor;
import dev.laurel.credential.proof.KeyCheck;
import dev.laurel.credential.proof.ProofCheck;
import dev.laurel.credential.proof.Signatory;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import dev.laurel.credential.structure.CoverageCheck;
import dev.laurel.credential.structure.StructureCheck;
import dev.laurel.credential.trust.IssuerRegistry;
import dev.laurel.credential.trust.PinnedKey;
import dev.laurel.credential.trust.RegisteredIssuer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps 1 to 6, for credentials and for the status lists that they point to. */
final class Authenticity {
    private static final List<Step> STEPS =
            List.of(Step.INTAKE, Step.STRUCTURE, Step.COVERAGE, Step.PROOF, Step.KEY, Step.VALIDITY);

    /** Without a known meaning of its words nothing else can be judged. */
    private static final Set<Code> CONTEXT_FAULTS =
            Set.of(Code.CONTEXT_MISSING, Code.CONTEXT_ORDER, Code.CONTEXT_NOT_ALLOWED, Code.CONTEXT_INLINE);

    private final Snapshot snapshot;
    private final @Nullable IssuerRegistry issuers;
    private final Instant now;
    private final Contexts contexts;
    private final Processor processor;
    private final KeyFinder finder;

    Authenticity(Snapshot snapshot, @Nullable IssuerRegistry issuers, Instant now) {
        this.snapshot = snapshot;
        this.issuers = issuers;
        this.now = now;
        this.contexts = new Contexts(snapshot);
        this.processor = new Processor(contexts);
        this.finder = new KeyFinder(snapshot);
    }

    /** Judges a credential that somebody handed in; never throws for what is in it. */
    Authentic judge(Presented.Credential presented, List<Check> intake) {
        var steps = new ArrayList<StepResult>();
        steps.add(StepResult.done(Step.INTAKE, intake));
        return structure(presented, steps);
    }

    /** Judges a document that somebody publishes, such as a status list: a credential's text, nothing around it. */
    Authentic judgeText(byte[] text) {
        try {
            return Intake.read(text) instanceof Presented.Credential credential
                    ? judge(credential, List.of())
                    : unread(new Unreadable(Code.FORMAT_UNKNOWN, "It is no credential."));
        } catch (Unreadable unreadable) {
            return unread(unreadable);
        }
    }

    private static Authentic unread(Unreadable unreadable) {
        var steps = new ArrayList<StepResult>();
        steps.add(StepResult.done(Step.INTAKE, List.of(Check.fail(unreadable.code(), "", unreadable.sentence()))));
        return stopped(steps, "");
    }

    private Authentic structure(Presented.Credential presented, List<StepResult> steps) {
        var credential = presented.credential();
        var structure = new ArrayList<>(StructureCheck.of(credential, contexts, snapshot::used));
        if (structure.stream().anyMatch(c -> c.refuses() && CONTEXT_FAULTS.contains(c.code()))) {
            steps.add(StepResult.done(Step.STRUCTURE, structure));
            return stopped(steps, "");
        }
        try {
            var meaning = processor.meaning(credential);
            var node = meaning.root();
            var claims = node.flatMap(Claims::of);
            if (claims.isEmpty() && structure.stream().noneMatch(Check::refuses)) {
                structure.add(
                        Check.fail(Code.ISSUER_MISSING, "", "It does not state clearly who says what since when."));
            }
            steps.add(StepResult.done(Step.STRUCTURE, structure));
            steps.add(StepResult.done(Step.COVERAGE, coverage(presented, credential)));
            return node.isEmpty() || claims.isEmpty()
                    ? stopped(steps, meaning.hash())
                    : proof(presented, node.get(), claims.get(), meaning.hash(), steps);
        } catch (NotJsonLd meaningless) {
            structure.add(Check.fail(Code.CONTEXT_NOT_ALLOWED, "", "It cannot be read under its contexts."));
            steps.add(StepResult.done(Step.STRUCTURE, structure));
            return stopped(steps, "");
        }
    }

    private List<Check> coverage(Presented.Credential presented, ObjectNode credential) throws NotJsonLd {
        return switch (presented) {
            case Presented.Token token -> CoverageCheck.ofText();
            case Presented.Embedded embedded ->
                ProofCheck.isWholeText(embedded)
                        ? CoverageCheck.ofText()
                        : CoverageCheck.ofStatements(credential, processor);
        };
    }

    private Authentic proof(
            Presented.Credential presented, Node node, Claims claims, String hash, List<StepResult> steps) {
        var issuer = Signatory.issuer(claims.issuer(), pinned(claims.issuer()));
        var proof = new ProofCheck(presented, processor, finder, issuer, now);
        var found = proof.judge();
        steps.add(StepResult.done(Step.PROOF, found.checks()));
        var binding = found.binding();
        steps.add(
                binding == null
                        ? StepResult.skipped(Step.KEY, "There is no signature whose key could be looked at.")
                        : StepResult.done(Step.KEY, KeyCheck.of(binding, issuer)));
        steps.add(StepResult.done(Step.VALIDITY, ValidityCheck.of(claims, now)));
        return new Authentic(steps, node, claims, hash, found.isSigned(), binding, proof.signedAt());
    }

    /** The keys that the operator pinned to an issuer. */
    List<PinnedKey> pinned(String issuer) {
        return issuers == null
                ? List.of()
                : issuers.find(issuer)
                        .filter(row -> row.isInForce(now))
                        .map(RegisteredIssuer::keys)
                        .orElse(List.of());
    }

    private static Authentic stopped(List<StepResult> steps, String hash) {
        for (var step : STEPS.subList(steps.size(), STEPS.size())) {
            steps.add(StepResult.skipped(step, "An earlier step stopped the verification."));
        }
        return new Authentic(steps, null, null, hash, false, null, null);
    }
}
