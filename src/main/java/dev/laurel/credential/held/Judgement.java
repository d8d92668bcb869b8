package dev.laurel.credential.held;

import dev.laurel.credential.check.Proven;
import dev.laurel.credential.report.Report;
import dev.laurel.skill.TimedEvidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found of one credential of one holder, ready to be kept.
 *
 * @param report every check
 * @param said what the credential says; null where it could not be read
 * @param bound whether its subject is proved to be the holder
 * @param pieces what it proves, those that count for nothing included
 * @param basis the number the verification began with
 */
public record Judgement(Report report, @Nullable Proven said, boolean bound, List<TimedEvidence> pieces, long basis) {
    public Judgement {
        pieces = List.copyOf(pieces);
    }

    /** Issuer and id as signed, which together name one credential; null where it has no id. */
    @Nullable
    String signedKey() {
        return said == null || said.credentialId() == null
                ? null
                : said.issuerIdentifier() + "\n" + said.credentialId();
    }
}
