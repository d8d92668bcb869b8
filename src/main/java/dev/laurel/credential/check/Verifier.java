package dev.laurel.credential.check;

import dev.laurel.credential.claims.Claims;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.Report;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import dev.laurel.credential.trust.RegisteredIssuer;
import java.util.ArrayList;
import java.util.List;

/**
 * Verifies credentials (verification.md). Stateless and safe for use by several threads; reads nothing but its
 * arguments and the pinned contexts, so that the same arguments give the same report.
 *
 * <p>Steps 1 to 6 run in order, and a fault that leaves nothing to judge stops them. Step 7 follows only a signature
 * that is good, so that nobody's forged credential makes us ask for a document. Steps 9 to 11 follow only where nothing
 * refused it. Steps 8 (refresh), 12 (endorsement) and 13 (replay) are reported as skipped; the last needs all accounts'
 * credentials and is filled in by whoever keeps those, by {@link Report#with}.
 */
public final class Verifier {
    private static final String STOPPED = "An earlier step refused the credential.";

    /** Verifies what was handed in; never throws for anything in it. */
    public Verification verify(byte[] input, VerificationContext given) {
        var snapshot = new Snapshot(given.documents());
        var asked = given.issuers() == null ? null : new AskedIssuers(given.issuers());
        var context = given.asking(asked);
        var authenticity = new Authenticity(snapshot, context.issuers(), context.now());
        var authentic = authenticity.judge(input);
        var status = new StatusCheck(authenticity, snapshot, context.now());
        var steps = new ArrayList<>(authentic.steps());
        steps.add(status(authentic, status));
        var claims = authentic.claims();
        if (claims == null) {
            return unread(steps, new Memory(snapshot, asked), context);
        }
        var row = Skills.row(claims.issuer(), context);
        var assessed = new Assessed(claims, row);
        var skills = Skills.of(claims, context.skills(), row, assessed);
        steps.add(StepResult.skipped(Step.REFRESH, "Refresh services are not followed."));
        boolean isRefused = Outcome.of(steps) == Outcome.INVALID;
        steps.addAll(isRefused ? refused() : judged(claims, row, assessed, skills, context));
        steps.add(StepResult.skipped(Step.ENDORSEMENT, "Endorsements in a credential are not read."));
        steps.add(StepResult.skipped(Step.REPLAY, "Copies can be told only among all accounts' credentials."));
        return new Conclusion(authentic, claims, assessed, skills, row, status, context)
                .verification(steps, new Memory(snapshot, asked));
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

    private static List<StepResult> refused() {
        return List.of(
                StepResult.skipped(Step.ISSUER, STOPPED),
                StepResult.skipped(Step.SUBJECT, STOPPED),
                StepResult.skipped(Step.ACHIEVEMENT, STOPPED));
    }

    private static List<StepResult> judged(
            Claims claims,
            @org.jspecify.annotations.Nullable RegisteredIssuer row,
            Assessed assessed,
            List<ProvenSkill> skills,
            VerificationContext context) {
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

    private static Verification unread(List<StepResult> steps, Memory memory, VerificationContext context) {
        for (var step : Step.values()) {
            if (steps.stream().noneMatch(s -> s.step() == step)) {
                steps.add(StepResult.skipped(step, STOPPED));
            }
        }
        return Conclusion.unread(steps, memory, context);
    }
}
