package dev.laurel.credential.held;

import dev.laurel.credential.check.Consulted;
import dev.laurel.credential.check.Proven;
import dev.laurel.credential.report.Report;
import dev.laurel.credential.report.SourceDocument;
import dev.laurel.credential.report.State;
import dev.laurel.credential.report.Step;
import dev.laurel.skill.TimedEvidence;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found of one credential of one holder, ready to be kept.
 *
 * @param report every check
 * @param said what the credential says; null where it could not be read
 * @param bound whether its subject is proved to be the holder
 * @param replay what was known of its copies
 * @param pieces what it proves, those that count for nothing included
 * @param consulted what it stands on
 * @param certificate what is shown of a certificate link; null for any other credential
 * @param basis the number the verification began with
 */
public record Judgement(
        Report report,
        @Nullable Proven said,
        boolean bound,
        Replay replay,
        List<TimedEvidence> pieces,
        Consulted consulted,
        @Nullable ShownLink certificate,
        long basis) {
    public Judgement {
        pieces = List.copyOf(pieces);
    }

    /**
     * Whether another credential can be a copy of it: its issuer is known to have signed it, or it is a page that can
     * be pointed to twice.
     */
    public static boolean canBeCopied(Report report) {
        return (isGood(report, Step.PROOF) && isGood(report, Step.KEY)) || report.isOfLink();
    }

    private static boolean isGood(Report report, Step step) {
        var state = report.step(step).state();
        return state == State.PASS || state == State.WARN;
    }

    /** What makes two of them copies; by nothing where nothing can be a copy of it. */
    public CopyKey copyKey() {
        return said == null || !canBeCopied(report) ? CopyKey.NONE : CopyKey.of(said);
    }

    /** Addresses of the documents whose change can change it, sorted. */
    String[] documents() {
        return Stream.concat(report.documents().stream().map(SourceDocument::url), consulted.documents().stream())
                .map(URI::toString)
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
