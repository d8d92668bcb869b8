package dev.laurel.offering;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.terms.MoneyForm;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offering as requests and rows state it; rows name skills by canonical id. */
@Schema(
        name = "OfferingRequest",
        description =
                "A micro-credential that can be earned. Hours and price need the day on which they were read; what"
                        + " is not known is left out.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferingForm(
        Signer issuer,
        Earned achievement,
        EvidenceKind kind,
        List<Named> skills,
        @Nullable Integer hours,
        @Nullable MoneyForm price,
        @Nullable LocalDate asOf,
        @Nullable String link,
        @Nullable String area,
        @Nullable String language) {
    /** Who signs. */
    @Schema(name = "OfferingIssuer", description = "Who signs the credential.")
    record Signer(
            String name,

            @Schema(description = "As the registry of issuers has it: a DID, an http or an https URL")
            String identifier) {}

    /** What is achieved. */
    @Schema(name = "OfferingAchievement", description = "What is achieved; its id exactly as the credential states it.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Earned(@Nullable String id, String name) {}

    /** A skill by name or id, with the level that the credential states. */
    @Schema(name = "OfferingSkill", description = "A skill by name or id; level only where the credential states one.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Named(String skill, @Nullable Level level) {}

    static OfferingForm of(OfferingBody body) {
        return new OfferingForm(
                new Signer(body.issuer(), body.identifier()),
                new Earned(body.achievement(), body.name()),
                body.kind(),
                body.skills().stream()
                        .map(skill -> new Named(skill.skill().value(), skill.level()))
                        .toList(),
                body.hours(),
                Optional.ofNullable(body.price()).map(MoneyForm::of).orElse(null),
                body.asOf(),
                Optional.ofNullable(body.link()).map(URI::toString).orElse(null),
                body.area(),
                body.language());
    }

    /** What it says; only for forms that were checked before. */
    OfferingBody body() {
        return new OfferingBody(
                issuer.name,
                issuer.identifier,
                achievement.id,
                achievement.name,
                kind,
                skills.stream()
                        .map(named -> new OfferedSkill(new SkillId(named.skill), named.level))
                        .toList(),
                hours,
                price == null ? null : price.money(),
                asOf,
                link == null ? null : URI.create(link),
                area,
                language);
    }
}
