package dev.laurel.credential.check;

import dev.laurel.credential.report.Report;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of verifying something that was handed in.
 *
 * @param report for people; where it holds several credentials, one report over all of them, the worst deciding
 * @param verdict for the ranking; where it holds several credentials, none of its own: Undecided by CREDENTIALS_WITHIN
 * @param consulted what it asked for, for all parts together
 * @param parts the credentials in a presentation or learner record, each judged by itself as if it had been handed in
 *     alone; empty for a single credential
 */
public record Verification(Report report, Verdict verdict, Consulted consulted, List<Part> parts) {
    public Verification {
        parts = List.copyOf(parts);
    }

    Verification(Report report, Verdict verdict, Consulted consulted) {
        this(report, verdict, consulted, List.of());
    }

    /**
     * A credential within what was handed in.
     *
     * @param path JSON pointer to it from the outermost document
     * @param text its own text: JSON or a token; enough to keep and to verify again
     */
    public record Part(String path, String text, Verification verification) {
        private Stream<Part> leaves() {
            return verification.parts.isEmpty()
                    ? Stream.of(this)
                    : verification.parts.stream()
                            .map(part -> new Part(path + part.path, part.text, part.verification))
                            .flatMap(Part::leaves);
        }
    }

    /** The single credentials, at whatever depth; what should be kept, each by itself. */
    public List<Part> credentials() {
        return parts.stream().flatMap(Part::leaves).toList();
    }
}
