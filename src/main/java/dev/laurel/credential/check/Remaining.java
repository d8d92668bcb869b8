package dev.laurel.credential.check;

import dev.laurel.credential.claims.Claims;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import dev.laurel.credential.trust.RegisteredIssuer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Steps 8 to 13 and what follows from all: the same for every kind of credential. */
final class Remaining {
    static final String STOPPED = "An earlier step refused the credential.";

    private final VerificationContext context;
    private final Memory memory;

    Remaining(VerificationContext context, Memory memory) {
        this.context = context;
        this.memory = memory;
    }

    /**
     * The verification of a credential.
     *
     * @param authentic steps 1 to 6
     * @param status step 7
     * @param read what the status was read from
     * @param refresh step 8
     * @param endorsement makes step 12, where nothing refuses the credential
     */
    Verification verification(
            Authentic authentic,
            StepResult status,
            StatusRead read,
            StepResult refresh,
            Function<Claims, StepResult> endorsement) {
        var steps = new ArrayList<>(authentic.steps());
        steps.add(status);
        var claims = authentic.claims();
        if (claims == null) {
            return unread(steps, memory, context);
        }
        var row = Skills.row(claims.issuer(), context);
        var assessed = new Assessed(claims, row);
        var skills = Skills.of(claims, context.skills(), row, assessed);
        steps.add(refresh);
        boolean isRefused = Outcome.of(steps) == Outcome.INVALID;
        steps.addAll(isRefused ? skipped() : judged(claims, row, assessed, skills));
        steps.add(isRefused ? StepResult.skipped(Step.ENDORSEMENT, STOPPED) : endorsement.apply(claims));
        steps.add(StepResult.skipped(Step.REPLAY, "Copies can be told only among all accounts' credentials."));
        return new Conclusion(authentic, claims, assessed, skills, row, read, context).verification(steps, memory);
    }

    private List<StepResult> judged(
            Claims claims, @Nullable RegisteredIssuer row, Assessed assessed, List<ProvenSkill> skills) {
        var holder = context.holder();
        return List.of(
                context.issuers() == null
                        ? StepResult.skipped(Step.ISSUER, "No issuer registry was given.")
                        : StepResult.done(Step.ISSUER, IssuerCheck.of(row, skills)),
                holder == null
                        ? StepResult.skipped(Step.SUBJECT, "No holder was given.")
                        : StepResult.done(Step.SUBJECT, SubjectCheck.of(claims, holder)),
                context.skills() == null
                        ? StepResult.skipped(Step.ACHIEVEMENT, "No taxonomy was given.")
                        : StepResult.done(Step.ACHIEVEMENT, AchievementCheck.of(claims, assessed, skills)));
    }

    private static List<StepResult> skipped() {
        return List.of(
                StepResult.skipped(Step.ISSUER, STOPPED),
                StepResult.skipped(Step.SUBJECT, STOPPED),
                StepResult.skipped(Step.ACHIEVEMENT, STOPPED));
    }

    /** The verification of something whose words could not be read. */
    static Verification unread(List<StepResult> done, Memory memory, VerificationContext context) {
        var steps = new ArrayList<>(done);
        for (var step : Step.values()) {
            if (steps.stream().noneMatch(s -> s.step() == step)) {
                steps.add(StepResult.skipped(step, STOPPED));
            }
        }
        return Conclusion.unread(steps, memory, context);
    }
}
