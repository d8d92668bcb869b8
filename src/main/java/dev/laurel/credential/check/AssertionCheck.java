package dev.laurel.credential.check;

import dev.laurel.credential.assertion.AssertionFinding;
import dev.laurel.credential.assertion.AssertionReader;
import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.intake.Presented;
import dev.laurel.credential.proof.KeyCheck;
import dev.laurel.credential.proof.Signatory;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Severity;
import dev.laurel.credential.report.SourceDocument;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import dev.laurel.credential.status.ListAge;
import dev.laurel.credential.structure.CoverageCheck;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All steps for one Open Badges 2.0 assertion. */
final class AssertionCheck {
    private static final String UNASKED = "Without a good signature or its host's word nothing is asked for.";

    private final VerificationContext context;
    private final Memory memory;
    private final Snapshot snapshot;
    private final Map<URI, ListAge> ages = new LinkedHashMap<>();

    AssertionCheck(VerificationContext context, Memory memory) {
        this.context = context;
        this.memory = memory;
        this.snapshot = memory.snapshot();
    }

    Verification verification(Presented.Badge presented, List<Check> intake) {
        var authenticity = new Authenticity(snapshot, context.issuers(), context.now());
        var finding = new AssertionReader(snapshot, authenticity::pinned, context.now()).read(presented);
        var steps = new ArrayList<StepResult>();
        steps.add(StepResult.done(Step.INTAKE, intake));
        steps.add(StepResult.done(Step.STRUCTURE, finding.structure()));
        steps.add(
                finding.isSigned()
                        ? StepResult.done(Step.COVERAGE, CoverageCheck.ofText())
                        : StepResult.skipped(Step.COVERAGE, UNASKED));
        steps.add(
                finding.proof().isEmpty()
                        ? StepResult.skipped(Step.PROOF, Remaining.STOPPED)
                        : StepResult.done(Step.PROOF, finding.proof()));
        steps.add(key(finding));
        var claims = finding.claims();
        steps.add(
                claims == null
                        ? StepResult.skipped(Step.VALIDITY, Remaining.STOPPED)
                        : StepResult.done(Step.VALIDITY, ValidityCheck.of(claims, context.now())));
        var authentic = new Authentic(
                steps,
                null,
                claims,
                finding.hash(),
                finding.isSigned(),
                finding.binding(),
                claims == null ? null : claims.validFrom());
        var status = status(finding);
        return new Remaining(context, memory)
                .verification(
                        authentic,
                        status,
                        new StatusRead(ages),
                        StepResult.skipped(Step.REFRESH, "Open Badges 2.0 has no newer versions of a badge."),
                        words -> StepResult.skipped(Step.ENDORSEMENT, "Endorsements of Open Badges 2.0 are not read."));
    }

    private static StepResult key(AssertionFinding finding) {
        var binding = finding.binding();
        return binding == null
                ? StepResult.skipped(Step.KEY, "There is nobody whose host or key could be looked at.")
                : StepResult.done(Step.KEY, KeyCheck.of(binding, Signatory.issuer("", List.of())));
    }

    private StepResult status(AssertionFinding finding) {
        var found = finding.status();
        if (found == null) {
            return StepResult.skipped(Step.STATUS, UNASKED);
        }
        var checks = new ArrayList<>(found);
        finding.standing().forEach(document -> age(document, checks));
        return StepResult.done(Step.STATUS, checks);
    }

    /** What was read too long ago tells nothing any more; what was read some time ago is told. */
    private void age(Document document, List<Check> checks) {
        var age = ListAge.of(document.fetchedAt(), null, "revocation");
        ages.put(document.url(), age);
        var source = SourceDocument.of(document);
        if (age.isUndecided(context.now())) {
            checks.add(Check.unknown(Code.STATUS_UNREACHABLE, "", "Its host was last asked too long ago.")
                    .from(source));
        } else if (age.isStale(context.now())) {
            checks.add(
                    Check.fail(Code.STATUS_UNREACHABLE, Severity.WARN, "", "Its host could not be asked again lately.")
                            .from(source));
        }
    }
}
