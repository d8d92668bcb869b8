package dev.laurel.credential.check;

import dev.laurel.credential.check.Verification.Part;
import dev.laurel.credential.did.KeyFinder;
import dev.laurel.credential.intake.Presented;
import dev.laurel.credential.jsonld.Contexts;
import dev.laurel.credential.jsonld.Processor;
import dev.laurel.credential.proof.KeyBinding;
import dev.laurel.credential.proof.KeyCheck;
import dev.laurel.credential.proof.PresentationProof;
import dev.laurel.credential.proof.Signatory;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.Report;
import dev.laurel.credential.report.Severity;
import dev.laurel.credential.report.State;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import dev.laurel.credential.structure.PresentationStructure;
import dev.laurel.skill.Assurance;
import java.util.ArrayList;
import java.util.List;

/**
 * A presentation that was handed in as a file: a wrapping. Its signature, where it has one, must be good and its
 * holder's, but proves nothing about the account: that needs a challenge ({@link HolderProof}).
 */
final class PresentationCheck {
    private final VerificationContext context;
    private final Memory memory;
    private final Snapshot snapshot;
    private final Presented.Presentation presentation;

    PresentationCheck(VerificationContext context, Memory memory, Presented.Presentation presentation) {
        this.context = context;
        this.memory = memory;
        this.snapshot = memory.snapshot();
        this.presentation = presentation;
    }

    Verification verification(List<Check> intake, List<Part> parts) {
        var contexts = new Contexts(snapshot);
        var done = new ArrayList<StepResult>();
        done.add(StepResult.done(Step.INTAKE, intake));
        var structure = PresentationStructure.of(presentation.document(), contexts, snapshot::used);
        done.add(StepResult.done(Step.STRUCTURE, structure));
        if (parts.isEmpty()) {
            done.add(StepResult.done(
                    Step.PROOF,
                    List.of(Check.fail(Code.PROOF_NONE, "", "It holds no credential, so that nothing is proved."))));
        } else if (structure.stream().noneMatch(Check::refuses) && PresentationProof.isSigned(presentation)) {
            done.addAll(signature(new Processor(contexts)));
        }
        return Packed.of(new Packed.Wrapping(report(done), memory.consulted()), parts);
    }

    private List<StepResult> signature(Processor processor) {
        var id = holder(presentation);
        if (id.isEmpty()) {
            return List.of(StepResult.done(Step.KEY, List.of(unsettled("It does not name its holder."))));
        }
        var holder = Signatory.holder(id);
        var judged =
                PresentationProof.of(presentation, holder, processor, new KeyFinder(snapshot), context.now(), null);
        var binding = judged.binding();
        var proof = StepResult.done(
                Step.PROOF,
                judged.checks().stream().map(PresentationCheck::settled).toList());
        if (binding == null || binding instanceof KeyBinding.Unresolved || binding instanceof KeyBinding.EmbeddedOnly) {
            return List.of(proof, StepResult.done(Step.KEY, List.of(unsettled("Its holder's keys are not known."))));
        }
        return List.of(proof, StepResult.done(Step.KEY, KeyCheck.of(binding, holder)));
    }

    /** The holder's identifier; of a token that names none, its issuer; empty when neither is named. */
    static String holder(Presented.Presentation presentation) {
        var holder = presentation.document().path("holder");
        var named = (holder.isObject() ? holder.path("id") : holder).asText();
        var token = presentation.token();
        return named.isEmpty() && token != null ? token.payload().path("iss").asText() : named;
    }

    /** Nothing rests on the wrapping's signature, so that one that cannot be tried leaves nothing open. */
    private static Check settled(Check check) {
        return check.state() == State.UNKNOWN
                ? Check.fail(check.code(), Severity.WARN, check.path(), check.message())
                : check;
    }

    private static Check unsettled(String message) {
        return Check.fail(
                Code.KEY_UNRESOLVED, Severity.WARN, "/holder", message + " Its signature counts for nothing.");
    }

    private Report report(List<StepResult> done) {
        var steps = new ArrayList<StepResult>();
        for (var step : Step.values()) {
            steps.add(done.stream()
                    .filter(result -> result.step() == step)
                    .findFirst()
                    .orElseGet(() -> Packed.leftToParts(step)));
        }
        return new Report(Outcome.of(done), Assurance.E0, steps, memory.documents(), context.now(), null);
    }
}
