package dev.laurel.offering;

import dev.laurel.credential.trust.AchievementRules;
import dev.laurel.credential.trust.RegisteredIssuer;
import dev.laurel.skill.Achievement;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.Nature;
import dev.laurel.skill.Trust;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Skills;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An offering and the evidence that its credential would be, were it issued today, verified at E4 and about the person
 * who asks (decision 0120). Kind, level, trust and group follow from the registry as they would for the credential
 * itself.
 *
 * @param evidence one piece a skill; verified where the issuer is trusted for the skill's area
 */
public record Prospect(Offering offering, List<Evidence> evidence) {
    public Prospect {
        evidence = List.copyOf(evidence);
    }

    /**
     * An offering seen at an instant.
     *
     * @param issuer the registry's row; null where it has none
     * @param skills in force
     */
    static Prospect of(Offering offering, @Nullable RegisteredIssuer issuer, Skills skills, Instant now) {
        var row = issuer != null && issuer.isInForce(now) ? issuer : null;
        var foreseen = new Foreseen(offering, row, skills, LocalDate.ofInstant(now, ZoneOffset.UTC));
        return new Prospect(
                offering, offering.body().skills().stream().map(foreseen::piece).toList());
    }

    /** Whether anything of it would be proof. */
    public boolean isProof() {
        return evidence.stream().anyMatch(Evidence::isVerified);
    }

    private record Foreseen(Offering offering, @Nullable RegisteredIssuer row, Skills skills, LocalDate today) {
        Evidence piece(OfferedSkill offered) {
            var body = offering.body();
            var rules = AchievementRules.of(row, achievement -> achievement.equals(body.achievement()));
            var kind = rules.kind().orElse(body.kind());
            var level = rules.level(offered.skill())
                    .or(() -> Optional.ofNullable(offered.level()))
                    .orElseGet(() -> AchievementRules.unstated(kind));
            var skill = skills.find(offered.skill());
            return new Evidence(
                    offering.id(),
                    kind,
                    Assurance.E4,
                    skill.map(PublishedSkill::id).orElse(offered.skill()),
                    skill.map(PublishedSkill::nature).orElse(Nature.METHOD),
                    level,
                    trust(skill.map(PublishedSkill::area).orElse(PublishedSkill.GENERAL)),
                    row == null ? body.identifier() : row.family(),
                    today,
                    Evidence.ONE,
                    row == null ? new Issuer(body.identifier(), body.issuer()) : new Issuer(row.id(), row.name()),
                    body.achievement() == null ? null : new Achievement(body.achievement(), body.name()));
        }

        private Trust trust(String area) {
            return row != null && row.covers(offering.body().achievement()) ? row.trustIn(area) : Trust.UNTRUSTED;
        }
    }
}
