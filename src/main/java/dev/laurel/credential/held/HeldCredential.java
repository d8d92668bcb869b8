package dev.laurel.credential.held;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.laurel.credential.check.ProvenSkill;
import dev.laurel.skill.Evidence;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A credential that a holder handed in, with the report of its last verification.
 *
 * @param id {@code crd_…}
 * @param outcome VERIFIED, VERIFIED_WITH_LIMITS, UNPROVEN, INCONCLUSIVE or INVALID
 * @param assurance E0 to E4
 * @param issuer who issued it; null where it could not be read
 * @param achievement what was achieved; null where none is named
 * @param kind CREDENTIAL or ASSESSED_CREDENTIAL; null where it could not be read
 * @param proves one entry for each published skill it names
 * @param certificate the page and what is known of it, of a certificate link; null for any other credential
 * @param parts ids of the credentials that were taken out of it and kept each by itself: of a presentation or learner
 *     record that holds several; else empty
 * @param history how it has stood since it was handed in, oldest first
 * @param report every check, in order
 * @param recheckAt when it is judged again by itself
 */
@Schema(name = "Credential", description = "A credential that was handed in, with the report of its last verification.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HeldCredential(
        String id,
        String outcome,
        String assurance,
        @Nullable Named issuer,
        @Nullable Named achievement,
        @Nullable String kind,
        @Nullable String kindSource,
        List<Skill> proves,
        @Nullable ShownLink certificate,
        List<String> parts,
        List<Stood> history,
        @JsonRawValue @Schema(implementation = Object.class) String report,
        CredentialVisibility visibility,
        @Nullable Instant recheckAt,
        Instant createdAt,
        Instant verifiedAt,
        long version) {
    public HeldCredential {
        proves = List.copyOf(proves);
        parts = List.copyOf(parts);
        history = List.copyOf(history);
    }

    /** An issuer or an achievement. */
    @Schema(name = "CredentialNamed")
    public record Named(String id, String name) {}

    /**
     * What it says about one skill.
     *
     * @param level with what says so
     * @param trust in the issuer for the skill's area
     * @param verified whether it counts as proof now
     */
    @Schema(name = "CredentialSkill")
    public record Skill(String id, String label, String level, String levelSource, String trust, boolean verified) {
        static Skill of(ProvenSkill proven, Judgement judgement, Instant now) {
            var skill = proven.aligned().skill();
            boolean verified = judgement.pieces().stream()
                    .map(piece -> piece.at(now))
                    .filter(piece -> piece.skill().equals(skill.id()))
                    .anyMatch(Evidence::isVerified);
            return new Skill(
                    skill.id().value(),
                    skill.label(),
                    proven.level().name(),
                    proven.levelSource(),
                    proven.trust().name(),
                    verified);
        }
    }

    /** What is shown of what a credential says, as a row keeps it. */
    public record Summary(
            @Nullable Named issuer,
            @Nullable Named achievement,
            @Nullable String kind,
            @Nullable String kindSource,
            List<Skill> proves,
            @Nullable ShownLink certificate) {
        private static final Summary EMPTY = new Summary(null, null, null, null, List.of(), null);

        /** Of what a verification found, as it counts at an instant. */
        public static Summary of(Judgement judgement, Instant now) {
            var said = judgement.said();
            if (said == null) {
                return EMPTY;
            }
            var achievement = said.achievement();
            return new Summary(
                    new Named(said.issuer().id(), said.issuer().name()),
                    achievement == null ? null : new Named(achievement.id(), achievement.name()),
                    said.kind().name(),
                    said.kindSource(),
                    said.skills().stream()
                            .map(skill -> Skill.of(skill, judgement, now))
                            .toList(),
                    judgement.certificate());
        }
    }
}
