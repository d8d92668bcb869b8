package dev.laurel.offering;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.Skill;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.MoneyForm;
import dev.laurel.terms.SkillForm;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An offering as answers show it.
 *
 * @param kind as the offering states it; the registry's row for the achievement stands over it
 * @param hours of work; null where not known
 * @param price amount 0 where it is free; null where not known
 * @param asOf day on which hours and price were read
 */
@Schema(name = "Offering", description = "A micro-credential that can be earned.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OfferingView(
        String id,
        Signer issuer,
        Earned achievement,
        EvidenceKind kind,
        List<Taught> skills,
        @Nullable Integer hours,
        @Nullable MoneyForm price,
        @Nullable LocalDate asOf,
        @Nullable String link,
        @Nullable String area,
        @Nullable String language) {
    /** Who signs. */
    @Schema(name = "OfferingSigner")
    public record Signer(String name, String identifier) {}

    /** What is achieved. */
    @Schema(name = "OfferedAchievement")
    public record Earned(@Nullable String id, String name) {}

    /**
     * A skill.
     *
     * @param level that the credential states; null where it states none
     */
    @Schema(name = "OfferedSkill")
    public record Taught(SkillForm skill, @Nullable Level level) {}

    /** An offering, its skills by name. */
    public static OfferingView of(Offering offering, Taxonomy taxonomy) {
        var body = offering.body();
        return new OfferingView(
                offering.id(),
                new Signer(body.issuer(), body.identifier()),
                new Earned(body.achievement(), body.name()),
                body.kind(),
                body.skills().stream().map(skill -> taught(skill, taxonomy)).toList(),
                body.hours(),
                Optional.ofNullable(body.price()).map(MoneyForm::of).orElse(null),
                body.asOf(),
                Optional.ofNullable(body.link()).map(URI::toString).orElse(null),
                body.area(),
                body.language());
    }

    private static Taught taught(OfferedSkill offered, Taxonomy taxonomy) {
        var skill = taxonomy.find(offered.skill())
                .map(PublishedSkill::skill)
                .orElseGet(() -> new Skill(offered.skill(), offered.skill().value()));
        return new Taught(SkillForm.of(skill), offered.level());
    }
}
