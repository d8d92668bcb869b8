package dev.laurel.credential.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a report says in one word (verification.md, "Result"); from best to worst. */
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

    /** Steps that must have been done, and in which an unanswered question leaves everything undecided. */
    private static final Set<Step> DECISIVE =
            EnumSet.of(Step.INTAKE, Step.STRUCTURE, Step.COVERAGE, Step.PROOF, Step.KEY, Step.VALIDITY, Step.STATUS);

    /**
     * The outcome over the steps that were done: the worst finding decides. Steps 8 to 13 do not count where nothing
     * was given to judge them by; the report's scope names those that do.
     */
    public static Outcome of(List<StepResult> steps) {
        if (any(steps, Check::refuses)) {
            return INVALID;
        }
        boolean isLink = isLink(steps);
        if (steps.stream().anyMatch(step -> isOpen(step, isLink))) {
            return INCONCLUSIVE;
        }
        if (any(steps, c -> c.state() == State.FAIL || c.state() == State.UNKNOWN)) {
            return UNPROVEN;
        }
        return any(steps, c -> c.state() == State.WARN) ? VERIFIED_WITH_LIMITS : VERIFIED;
    }

    /** The worse of the two. */
    public Outcome or(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Steps that ask after a signature; for a certificate link somebody's word stands in its place. */
    private static final Set<Step> OF_SIGNATURES = EnumSet.of(Step.COVERAGE, Step.KEY, Step.STATUS);

    private static boolean isOpen(StepResult result, boolean isLink) {
        boolean isUnasked = result.state() == State.SKIPPED && !(isLink && OF_SIGNATURES.contains(result.step()));
        return DECISIVE.contains(result.step()) && (result.state() == State.UNKNOWN || isUnasked);
    }

    /** Whether the steps are of a certificate link: only such have a person's word, given or missing, as proof. */
    private static boolean isLink(List<StepResult> steps) {
        return any(steps, check -> check.code() == Code.LINK_CONFIRMED);
    }

    private static boolean any(List<StepResult> steps, Predicate<Check> test) {
        return steps.stream().flatMap(s -> s.checks().stream()).anyMatch(test);
    }
}
