package dev.laurel.credential.check;

import dev.laurel.credential.intake.Contents;
import dev.laurel.credential.intake.Presented;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.Report;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import dev.laurel.skill.Assurance;
import java.util.ArrayList;
import java.util.List;

/** All steps for one verifiable credential. */
final class SingleCredential {
    private final VerificationContext context;
    private final Memory memory;
    private final Snapshot snapshot;
    private final Presented.Credential presented;

    SingleCredential(VerificationContext context, Memory memory, Presented.Credential presented) {
        this.context = context;
        this.memory = memory;
        this.snapshot = memory.snapshot();
        this.presented = presented;
    }

    /**
     * Its verification.
     *
     * @param intake what step 1 found
     */
    Verification verification(List<Check> intake) {
        var authenticity = new Authenticity(snapshot, context.issuers(), context.now());
        var authentic = authenticity.judge(presented, intake);
        var status = new StatusCheck(authenticity, snapshot, context.now());
        var own = new Refresh.Judged(presented, authentic, status(authentic, status), status.read());
        var refreshed = new Refresh(authenticity, snapshot, context.now()).of(own);
        var judged = refreshed.newer() == null ? own : refreshed.newer();
        return new Remaining(context, memory)
                .verification(
                        judged.authentic(),
                        judged.status(),
                        judged.read(),
                        refreshed.step(),
                        claims -> new EndorsementCheck(context, snapshot, authenticity, claims)
                                .of(judged.presented().credential()));
    }

    /** The report on a learner record alone, as the wrapping that it is: who made it, and does it stand. */
    Packed.Wrapping record(List<Check> intake) {
        var authenticity = new Authenticity(snapshot, context.issuers(), context.now());
        var authentic = authenticity.judge(presented, intake);
        var done = new ArrayList<>(authentic.steps());
        var status = new StatusCheck(authenticity, snapshot, context.now());
        done.add(status(authentic, status));
        var steps = new ArrayList<>(done);
        for (var step : List.of(Step.values()).subList(done.size(), Step.values().length)) {
            steps.add(Packed.leftToParts(step));
        }
        var report = new Report(Outcome.of(done), Assurance.E0, steps, memory.documents(), context.now(), null);
        return new Packed.Wrapping(report, memory.consulted());
    }

    private static StepResult status(Authentic authentic, StatusCheck status) {
        var claims = authentic.claims();
        if (claims == null || !authentic.isSigned()) {
            return StepResult.skipped(Step.STATUS, "Without a good signature nothing is asked for.");
        }
        if (authentic.step(Step.KEY).refusal() != null) {
            return StepResult.skipped(Step.STATUS, "It is not signed by its issuer, so nothing is asked for.");
        }
        return StepResult.done(Step.STATUS, status.of(claims));
    }

    /** Whether it is a wrapping that proves nothing by itself. */
    boolean isRecord() {
        return Contents.isRecord(presented);
    }
}
