package dev.laurel.credential.report;

import java.util.List;
import java.util.Set;

/** What a report says in one word (verification.md, "Result"). */
public enum Outcome {
    VERIFIED,
    /** Verified, with warnings. */
    VERIFIED_WITH_LIMITS,
    /** The signature is good, but something needed for proof is missing. */
    UNPROVEN,
    /** Something that decides could not be read now; it is tried again. */
    INCONCLUSIVE,
    /** Refused. */
    INVALID;

    /** Steps in which an unanswered question leaves everything undecided. */
    private static final Set<Step> DECISIVE = Set.of(Step.PROOF, Step.KEY, Step.VALIDITY, Step.STATUS);

    /**
     * The outcome over the steps that were done: the worst finding decides. Steps that were skipped because nothing was
     * given to judge them by do not count; the report's scope names those that do.
     */
    public static Outcome of(List<StepResult> steps) {
        if (any(steps, Check::refuses)) {
            return INVALID;
        }
        if (steps.stream().anyMatch(s -> DECISIVE.contains(s.step()) && s.state() == State.UNKNOWN)) {
            return INCONCLUSIVE;
        }
        if (any(steps, c -> c.state() == State.FAIL || c.state() == State.UNKNOWN)) {
            return UNPROVEN;
        }
        return any(steps, c -> c.state() == State.WARN) ? VERIFIED_WITH_LIMITS : VERIFIED;
    }

    private static boolean any(List<StepResult> steps, java.util.function.Predicate<Check> test) {
        return steps.stream().flatMap(s -> s.checks().stream()).anyMatch(test);
    }
}
