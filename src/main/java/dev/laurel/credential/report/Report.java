package dev.laurel.credential.report;

import dev.laurel.skill.Assurance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a verification found. The same input, clock and documents give an equal report and the same bytes.
 *
 * @param outcome over the steps in {@code scope}
 * @param assurance how far the credential is proved
 * @param steps all thirteen, in order
 * @param documents what the verification stands on, by URL
 * @param validAsOf the instant it was judged at
 * @param recheckAt when it should be judged again by itself; null when no date or list asks for it
 */
public record Report(
        Outcome outcome,
        Assurance assurance,
        List<StepResult> steps,
        List<SourceDocument> documents,
        Instant validAsOf,
        @Nullable Instant recheckAt) {
    public Report {
        steps = List.copyOf(steps);
        documents = List.copyOf(documents);
        if (!steps.stream().map(StepResult::step).toList().equals(List.of(Step.values()))) {
            throw new IllegalArgumentException("a report holds each step once, in order");
        }
    }

    /** The steps that were done, on which the outcome speaks. */
    public List<Step> scope() {
        return steps.stream()
                .filter(s -> s.skipped() == null)
                .map(StepResult::step)
                .toList();
    }

    /** The result of one step. */
    public StepResult step(Step step) {
        return steps.stream().filter(s -> s.step() == step).findFirst().orElseThrow();
    }

    /** Whether it is of a certificate link. */
    public boolean isOfLink() {
        return checks().stream().anyMatch(check -> check.code() == Code.LINK_CONFIRMED);
    }

    /** All checks, in order. */
    public List<Check> checks() {
        return steps.stream().flatMap(s -> s.checks().stream()).toList();
    }

    /**
     * The same report with one step judged by somebody who knows more, and the outcome drawn anew; for the replay step,
     * which needs all accounts.
     */
    public Report with(StepResult result) {
        var changed =
                steps.stream().map(s -> s.step() == result.step() ? result : s).toList();
        return new Report(Outcome.of(changed), assurance, changed, documents, validAsOf, recheckAt);
    }
}
