package dev.laurel.freelancer;

import dev.laurel.skill.Achievement;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.Level;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.skill.Trust;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.SkillForm;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as an export shows it.
 *
 * @param verified whether it is proof at the instant of the export
 * @param validity at the instant of the export, 0 to 1
 * @param from first instant of validity; null when always
 * @param until first instant of no validity; null when open
 */
@Schema(name = "ExportedEvidence", description = "A piece of evidence, as it stands at the instant of the export.")
public record EvidenceView(
        String id,
        EvidenceKind kind,
        Assurance assurance,
        boolean verified,
        SkillForm skill,
        Level level,
        Trust trust,
        LocalDate issuedOn,
        BigDecimal validity,
        @Nullable Issuer issuer,
        @Nullable Achievement achievement,
        @Nullable Instant from,
        @Nullable Instant until) {
    private static final int MILLIONTHS = 6;

    static EvidenceView of(TimedEvidence timed, Instant now, Taxonomy taxonomy) {
        var piece = timed.at(now);
        return new EvidenceView(
                piece.id(),
                piece.kind(),
                piece.assurance(),
                piece.isVerified(),
                ClaimView.named(piece.skill(), taxonomy),
                piece.level(),
                piece.trust(),
                piece.issuedOn(),
                BigDecimal.valueOf(piece.validity(), MILLIONTHS).stripTrailingZeros(),
                piece.issuer(),
                piece.achievement(),
                timed.from(),
                timed.until());
    }
}
