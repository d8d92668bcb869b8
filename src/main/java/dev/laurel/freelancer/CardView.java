package dev.laurel.freelancer;

import dev.laurel.skill.Level;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.HoursForm;
import dev.laurel.terms.LanguageForm;
import dev.laurel.terms.SkillForm;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A profile as clients see it: what helps to decide on work together, and nothing that identifies beyond it.
 *
 * @param displayName null where the person does not show it
 */
@Schema(name = "FreelancerCard", description = "A profile as clients see it.")
public record CardView(
        @Schema(examples = "frl_b2kq7cxm5vjz3n6yt4fdw2eaou") String id,
        @Nullable String displayName,
        @Nullable String headline,
        @Nullable String country,
        @Nullable String timeZone,
        @Nullable HoursForm workingHours,
        List<LanguageForm> languages,
        @Nullable RateForm rate,
        @Nullable AvailabilityForm availability,
        List<ClaimedView> claims) {
    /** A claim as clients see it. */
    @Schema(name = "ClaimOnCard")
    public record ClaimedView(SkillForm skill, Level level) {}

    /** As clients see a profile that is not PRIVATE. */
    public static CardView of(Freelancer profile, Taxonomy taxonomy) {
        var body = profile.body();
        var card = Card.of(profile.id(), body);
        return new CardView(
                card.id(),
                card.displayName(),
                card.headline(),
                card.country(),
                Optional.ofNullable(body.timeZone()).map(ZoneId::getId).orElse(null),
                Optional.ofNullable(body.workingHours()).map(HoursForm::of).orElse(null),
                body.languages().stream().map(LanguageForm::of).toList(),
                Optional.ofNullable(body.rate()).map(RateForm::of).orElse(null),
                Optional.ofNullable(body.availability())
                        .map(AvailabilityForm::of)
                        .orElse(null),
                body.claims().stream()
                        .map(claimed -> new ClaimedView(ClaimView.named(claimed.skill(), taxonomy), claimed.level()))
                        .toList());
    }
}
