package dev.laurel.ranking;

import dev.laurel.match.Explanation.Counted;
import dev.laurel.match.Explanation.Group;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.Level;
import dev.laurel.terms.SkillForm;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One independent source on the path, with its best evidence.
 *
 * @param evidence one piece
 */
@Schema(name = "EvidenceGroup", description = "One independent source of proof: in it only the best piece counts.")
public record GroupPart(String key, List<EvidencePart> evidence) {
    /** A factor of one is this many millionths. */
    private static final double ONE = Evidence.ONE;

    /** One piece of proof. */
    @Schema(name = "CountedEvidence", description = "A piece of proof, with every factor.")
    public record EvidencePart(
            String id,
            EvidenceKind kind,
            Assurance assurance,
            boolean verified,
            @Nullable IssuerPart issuer,
            @Nullable String achievement,
            SkillForm skill,
            Level level,
            LocalDate issuedOn,
            double q,
            FactorsPart factors) {
        static EvidencePart of(Counted counted, Labels labels) {
            var piece = counted.evidence();
            var issuer = piece.issuer();
            var achievement = piece.achievement();
            return new EvidencePart(
                    piece.id(),
                    piece.kind(),
                    piece.assurance(),
                    piece.isVerified(),
                    issuer == null ? null : IssuerPart.of(issuer),
                    achievement == null ? null : achievement.name(),
                    labels.of(piece.skill()),
                    piece.level(),
                    piece.issuedOn(),
                    counted.q(),
                    FactorsPart.of(counted));
        }
    }

    /** Who stands behind a piece. */
    @Schema(name = "EvidenceIssuer", description = "Who stands behind a piece of evidence.")
    public record IssuerPart(String id, String name) {
        static IssuerPart of(Issuer issuer) {
            return new IssuerPart(issuer.id(), issuer.name());
        }
    }

    /** What decides how much a piece proves: q is the product of the first four. */
    @Schema(name = "Factors", description = "What decides how much a piece proves; q is the product of the first four.")
    public record FactorsPart(
            double ceiling, double trust, double freshness, double validity, double near, double level) {
        static FactorsPart of(Counted counted) {
            var millionths = counted.factors();
            return new FactorsPart(
                    millionths.ceiling() / ONE,
                    millionths.trust() / ONE,
                    millionths.freshness() / ONE,
                    millionths.validity() / ONE,
                    counted.near(),
                    counted.level());
        }
    }

    static GroupPart of(Group group, Labels labels) {
        return new GroupPart(group.key(), List.of(EvidencePart.of(group.best(), labels)));
    }
}
