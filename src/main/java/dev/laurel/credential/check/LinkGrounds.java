package dev.laurel.credential.check;

import dev.laurel.credential.report.State;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import dev.laurel.skill.Assurance;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On what a certificate link is believed.
 *
 * @param isNamed whether its page was read and names its holder
 * @param stands until when somebody's word stands; null when nobody has given it
 * @param hash of the page's address: links to one page are copies of each other
 */
record LinkGrounds(boolean isNamed, @Nullable Instant stands, String hash) implements Grounds {
    /** E4 where it is confirmed, in date and its issuer trusted; E1 for a page on a registered issuer's own site. */
    @Override
    public Assurance assurance(List<StepResult> steps) {
        boolean isConfirmed = stands != null
                && Stream.of(Step.PROOF, Step.VALIDITY, Step.ISSUER, Step.SUBJECT)
                        .allMatch(step -> isGood(steps, step));
        if (isConfirmed) {
            return Assurance.E4;
        }
        return isNamed && isGood(steps, Step.ISSUER) ? Assurance.E1 : Assurance.E0;
    }

    private static boolean isGood(List<StepResult> steps, Step step) {
        return steps.stream()
                .filter(result -> result.step() == step)
                .map(StepResult::state)
                .anyMatch(state -> state == State.PASS || state == State.WARN);
    }

    @Override
    public @Nullable Instant signedAt() {
        return null;
    }
}
