package dev.laurel.credential.check;

import dev.laurel.credential.check.Verification.Part;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.Report;
import dev.laurel.credential.report.SourceDocument;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import dev.laurel.credential.status.ListAge;
import dev.laurel.skill.Assurance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One report over a wrapping and the credentials in it; the worst decides. */
final class Packed {
    private Packed() {}

    /**
     * What was found of a wrapping alone.
     *
     * @param report its assurance does not count
     * @param consulted what it asked for
     */
    record Wrapping(Report report, Consulted consulted) {}

    /**
     * The verification of the whole.
     *
     * @param parts at least one, or the whole proves nothing
     */
    static Verification of(Wrapping wrapping, List<Part> parts) {
        var own = wrapping.report();
        var steps = own.steps().stream().map(step -> merged(step, parts)).toList();
        var outcome = reports(parts).map(Report::outcome).reduce(own.outcome(), Outcome::or);
        var assurance = reports(parts)
                .map(Report::assurance)
                .min(Comparator.naturalOrder())
                .orElse(Assurance.E0);
        var report =
                new Report(outcome, assurance, steps, documents(own, parts), own.validAsOf(), recheckAt(own, parts));
        var consulted = parts.stream()
                .map(part -> part.verification().consulted())
                .reduce(wrapping.consulted(), Consulted::and);
        return new Verification(report, verdict(own, parts), consulted, parts);
    }

    private static StepResult merged(StepResult own, List<Part> parts) {
        var checks = new ArrayList<>(own.checks());
        boolean isDone = own.skipped() == null;
        for (var part : parts) {
            var step = part.verification().report().step(own.step());
            isDone |= step.skipped() == null;
            step.checks().stream().map(check -> check.within(part.path())).forEach(checks::add);
        }
        return isDone
                ? StepResult.done(own.step(), checks)
                : StepResult.skipped(own.step(), Objects.requireNonNullElse(own.skipped(), ""));
    }

    /** Of a wrapping with one credential the credential's, unless the wrapping is refused. */
    private static Verdict verdict(Report own, List<Part> parts) {
        var refusal = own.steps().stream()
                .map(StepResult::refusal)
                .filter(Objects::nonNull)
                .map(Check::code)
                .findFirst();
        if (refusal.isPresent()) {
            return new Verdict.Refused(refusal.get(), Optional.empty());
        }
        return parts.size() == 1
                ? parts.getFirst().verification().verdict()
                : new Verdict.Undecided(Code.CREDENTIALS_WITHIN, Optional.empty());
    }

    private static List<SourceDocument> documents(Report own, List<Part> parts) {
        var all = new TreeMap<String, SourceDocument>();
        Stream.concat(Stream.of(own), reports(parts))
                .flatMap(report -> report.documents().stream())
                .forEach(document -> all.put(document.url().toString(), document));
        return List.copyOf(all.values());
    }

    private static @Nullable Instant recheckAt(Report own, List<Part> parts) {
        return Stream.concat(Stream.of(own), reports(parts))
                .flatMap(report -> Stream.ofNullable(report.recheckAt()))
                .reduce(ListAge::sooner)
                .orElse(null);
    }

    private static Stream<Report> reports(List<Part> parts) {
        return parts.stream().map(part -> part.verification().report());
    }

    /** The step of a wrapping that is judged in each credential. */
    static StepResult leftToParts(Step step) {
        return StepResult.skipped(step, "Each credential is judged by itself.");
    }
}
