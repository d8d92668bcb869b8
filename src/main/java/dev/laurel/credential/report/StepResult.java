package dev.laurel.credential.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step with all its checks.
 *
 * @param skipped why the step was not done; null when it was
 */
public record StepResult(
        Step step, List<Check> checks, @Nullable String skipped) {
    public StepResult {
        checks = List.copyOf(checks);
        for (var check : checks) {
            if (check.code().step() != step) {
                throw new IllegalArgumentException(check.code() + " does not belong to step " + step);
            }
        }
    }

    /** A step that was done; without checks there was nothing to object to. */
    public static StepResult done(Step step, List<Check> checks) {
        return new StepResult(step, checks, null);
    }

    /** A step that was not done, and why. */
    public static StepResult skipped(Step step, String reason) {
        return new StepResult(step, List.of(), reason);
    }

    /** The worst state among the checks. */
    public State state() {
        if (skipped != null) {
            return State.SKIPPED;
        }
        return checks.stream().map(Check::state).reduce(State.PASS, State::or);
    }

    /** The first check that refuses the credential; null when none does. */
    public @Nullable Check refusal() {
        return checks.stream().filter(Check::refuses).findFirst().orElse(null);
    }
}
