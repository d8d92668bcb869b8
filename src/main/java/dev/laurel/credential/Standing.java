package dev.laurel.credential;

import dev.laurel.credential.report.Outcome;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.Trust;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How one credential stands: all of a verification that a ranking can feel.
 *
 * @param proves one piece for each skill it names
 */
@Schema(name = "Standing", description = "How one credential stands.")
public record Standing(Outcome outcome, Assurance assurance, List<Piece> proves) {
    public Standing {
        proves = List.copyOf(proves);
    }

    /**
     * What it says about one skill.
     *
     * @param skill canonical id
     * @param verified whether it counts as proof
     */
    @Schema(name = "StandingPiece")
    public record Piece(SkillId skill, Level level, EvidenceKind kind, Trust trust, boolean verified) {
        static Piece of(Evidence evidence) {
            return new Piece(
                    evidence.skill(), evidence.level(), evidence.kind(), evidence.trust(), evidence.isVerified());
        }
    }
}
