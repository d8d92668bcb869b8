package dev.laurel.credential;

import dev.laurel.credential.held.HeldCredential;
import dev.laurel.credential.held.Judgement;
import dev.laurel.credential.report.Outcome;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.Trust;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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

    static Standing of(HeldCredential held) {
        return of(held.outcome(), held.assurance(), held.kind(), held.proves());
    }

    /** How a credential would stand by a judgement that is not stored. */
    static Standing of(Judgement judgement, Instant now) {
        var said = HeldCredential.Summary.of(judgement, now);
        var report = judgement.report();
        return of(report.outcome().name(), report.assurance().name(), said.kind(), said.proves());
    }

    private static Standing of(
            String outcome, String assurance, @Nullable String kind, List<HeldCredential.Skill> proves) {
        return new Standing(
                Outcome.valueOf(outcome),
                Assurance.valueOf(assurance),
                proves.stream()
                        .map(skill -> Piece.of(skill, Objects.requireNonNull(kind)))
                        .toList());
    }

    /**
     * What it says about one skill.
     *
     * @param skill canonical id
     * @param verified whether it counts as proof
     */
    @Schema(name = "StandingPiece")
    public record Piece(SkillId skill, Level level, EvidenceKind kind, Trust trust, boolean verified) {
        static Piece of(HeldCredential.Skill skill, String kind) {
            return new Piece(
                    new SkillId(skill.id()),
                    Level.valueOf(skill.level()),
                    EvidenceKind.valueOf(kind),
                    Trust.valueOf(skill.trust()),
                    skill.verified());
        }
    }
}
