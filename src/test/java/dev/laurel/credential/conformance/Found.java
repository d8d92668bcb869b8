package dev.laurel.credential.conformance;

import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.Report;
import dev.laurel.credential.report.State;
import dev.laurel.credential.report.Step;

/** What a report says, in the words of the cases. */
record Found(Report report) {
    boolean isPass() {
        return report.outcome() == Outcome.VERIFIED || report.outcome() == Outcome.VERIFIED_WITH_LIMITS;
    }

    /** Whether it agrees on one aspect. */
    boolean agrees(String aspect, String expected) {
        return switch (aspect) {
            case "signature" -> expected.equals(signature());
            case "key_binding" -> expected.equals(key()) || (expected.equals("unbound") && key().equals("unresolved"));
            case "validity" -> expected.equals(validity());
            case "status" -> expected.equals(status());
            case "structure" -> report.step(Step.STRUCTURE).state() == State.FAIL;
            case "coverage" -> report.step(Step.COVERAGE).state() == State.FAIL;
            default -> throw new IllegalArgumentException(aspect);
        };
    }

    private String signature() {
        return switch (report.step(Step.PROOF).state()) {
            case PASS, WARN -> "ok";
            case UNKNOWN -> "unresolvable";
            case FAIL -> has(Code.PROOF_UNSUPPORTED) ? "unsupported" : "bad";
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
        return has(Code.STATUS_REVOKED) ? "revoked" : step.state() == State.UNKNOWN ? "unknown" : "ok";
    }

    private boolean has(Code code) {
        return report.checks().stream()
                .filter(c -> c.state() == State.FAIL)
                .map(Check::code)
                .anyMatch(code::equals);
    }
}
