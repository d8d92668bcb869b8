package dev.laurel.credential.conformance;

import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.Report;
import dev.laurel.credential.report.State;
import dev.laurel.credential.report.Step;
import java.util.List;
import java.util.stream.Stream;

/** What a report says, in the words of the cases. */
record Found(Report report) {
    /** Where the credentials of a presentation are spoken of, which is not the presentation itself. */
    private static final String WITHIN = "/verifiableCredential/";

    boolean isPass() {
        return report.outcome() == Outcome.VERIFIED || report.outcome() == Outcome.VERIFIED_WITH_LIMITS;
    }

    /** Whether steps 1 to 8 found nothing to object to and nothing open. */
    boolean passesToRefresh() {
        return Stream.of(Step.values())
                .filter(step -> step.compareTo(Step.REFRESH) <= 0)
                .map(report::step)
                .allMatch(step -> step.state() == State.PASS
                        || step.state() == State.WARN
                        || (step.step() == Step.REFRESH && step.state() == State.SKIPPED));
    }

    /** Whether it agrees on one aspect. */
    boolean agrees(Aspect aspect, String expected) {
        return switch (aspect) {
            case SIGNATURE -> expected.equals(signature());
            case KEY_BINDING -> expected.equals(key()) || (expected.equals("unbound") && key().equals("unresolved"));
            case KEY -> report.step(Step.PROOF).state() == State.FAIL;
            case VALIDITY -> expected.equals(validity());
            case STATUS ->
                expected.equals("inconclusive") ? report.outcome() == Outcome.INCONCLUSIVE : expected.equals(status());
            case STRUCTURE -> (report.step(Step.STRUCTURE).state() == State.FAIL) != expected.equals("ok");
            case COVERAGE -> report.step(Step.COVERAGE).state() == State.FAIL;
            case PASS -> isPass();
            case REFUSAL -> !isPass();
        };
    }

    private String signature() {
        var own = report.step(Step.PROOF).checks().stream()
                .filter(check -> !check.path().startsWith(WITHIN))
                .toList();
        if (own.isEmpty()) {
            return "skipped";
        }
        return switch (own.stream().map(Check::state).reduce(State.PASS, State::or)) {
            case PASS, WARN -> "ok";
            case UNKNOWN -> "unresolvable";
            case FAIL -> has(own, Code.PROOF_UNSUPPORTED) ? "unsupported" : "bad";
            case SKIPPED -> "skipped";
        };
    }

    private String key() {
        return switch (report.step(Step.KEY).state()) {
            case PASS, WARN -> "bound";
            case UNKNOWN -> "unresolved";
            case FAIL -> "unbound";
            case SKIPPED -> "skipped";
        };
    }

    private String validity() {
        return switch (report.step(Step.VALIDITY).state()) {
            case PASS, WARN -> "ok";
            case FAIL -> "expired";
            case UNKNOWN, SKIPPED -> "unknown";
        };
    }

    private String status() {
        var step = report.step(Step.STATUS);
        if (step.skipped() != null || step.checks().isEmpty()) {
            return "none";
        }
        return has(step.checks(), Code.STATUS_REVOKED) ? "revoked" : step.state() == State.UNKNOWN ? "unknown" : "ok";
    }

    private static boolean has(List<Check> checks, Code code) {
        return checks.stream().anyMatch(check -> check.state() == State.FAIL && check.code() == code);
    }
}
