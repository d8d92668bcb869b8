package dev.laurel.credential.check;

import dev.laurel.credential.claims.Claims;
import dev.laurel.credential.jsonld.Node;
import dev.laurel.credential.proof.KeyBinding;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import dev.laurel.skill.Assurance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What steps 1 to 6 found: is it a credential, whole, signed, by its issuer, in date.
 *
 * @param steps the six
 * @param node the credential as its statements have it; null where it has none or could not be read that far
 * @param claims its words; null where they could not be read
 * @param hash of its statements; empty where there are none
 * @param isSigned whether some supported signature is good and none bad
 * @param binding whose key it was; null where no key was tried
 * @param signedAt when the proof says it was made; null when it does not
 */
record Authentic(
        List<StepResult> steps,
        @Nullable Node node,
        @Nullable Claims claims,
        String hash,
        boolean isSigned,
        @Nullable KeyBinding binding,
        @Nullable Instant signedAt)
        implements Grounds {
    private static final List<Step> ISSUERS =
            List.of(Step.STRUCTURE, Step.COVERAGE, Step.PROOF, Step.KEY, Step.VALIDITY, Step.STATUS, Step.ISSUER);

    Authentic {
        steps = List.copyOf(steps);
    }

    /** Whether the issuer itself signed it. */
    boolean isBound() {
        return isSigned && binding != null && binding.isIssuers();
    }

    /**
     * Whether a signature is good and nothing speaks against it but, perhaps, its dates and that its issuer's keys
     * could not be read.
     */
    boolean isSignedApartFromDates() {
        return isSigned
                && (isBound() || binding instanceof KeyBinding.Unresolved)
                && steps.stream().allMatch(s -> isLeftOut(s.step()) || isSound(s));
    }

    @Override
    public Assurance assurance(List<StepResult> found) {
        if (!isSigned) {
            return Assurance.E0;
        }
        if (!isBound() || !ISSUERS.stream().allMatch(step -> isGood(found, step))) {
            return Assurance.E2;
        }
        return isGood(found, Step.SUBJECT) ? Assurance.E4 : Assurance.E3;
    }

    private static boolean isGood(List<StepResult> found, Step step) {
        return found.stream().anyMatch(result -> result.step() == step && isSound(result));
    }

    @Override
    public @Nullable Instant stands() {
        return null;
    }

    private static boolean isLeftOut(Step step) {
        return step == Step.VALIDITY || step == Step.KEY;
    }

    private static boolean isSound(StepResult step) {
        return switch (step.state()) {
            case PASS, WARN -> true;
            case SKIPPED, UNKNOWN, FAIL -> false;
        };
    }

    /** The same, found by way of something that was handed in. */
    Authentic after(StepResult intake) {
        var all = steps.stream()
                .map(step -> step.step() == Step.INTAKE ? intake : step)
                .toList();
        return new Authentic(all, node, claims, hash, isSigned, binding, signedAt);
    }

    /** The result of one of the six. */
    StepResult step(Step step) {
        return steps.stream().filter(s -> s.step() == step).findFirst().orElseThrow();
    }
}
