package dev.laurel.freelancer;

import dev.laurel.skill.terms.Place;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.HoursForm;
import dev.laurel.terms.LanguageForm;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A profile as its owner and operators see it.
 *
 * @param account whose profile it is; null for one that nobody has taken over yet
 * @param legalNameConfirmed whether the operator has confirmed the legal name that stands there now
 * @param version counts changes
 */
@Schema(name = "Freelancer", description = "A profile in full, for its owner and operators.")
public record ProfileView(
        @Schema(examples = "frl_b2kq7cxm5vjz3n6yt4fdw2eaou") String id,
        @Nullable String account,
        String displayName,
        boolean showName,
        @Nullable String headline,
        @Nullable String legalName,
        boolean legalNameConfirmed,
        @Nullable String country,
        @Nullable String region,
        @Nullable String timeZone,
        @Nullable HoursForm workingHours,
        List<LanguageForm> languages,
        @Nullable RateForm rate,
        @Nullable AvailabilityForm availability,
        Visibility visibility,
        List<ClaimView> claims,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    static ProfileView of(Freelancer profile, Taxonomy taxonomy) {
        var body = profile.body();
        var place = Optional.ofNullable(body.place());
        return new ProfileView(
                profile.id(),
                profile.account(),
                body.displayName(),
                body.showName(),
                body.headline(),
                body.legalName(),
                profile.legalNameConfirmed(),
                place.map(Place::country).orElse(null),
                place.map(Place::region).orElse(null),
                Optional.ofNullable(body.timeZone()).map(ZoneId::getId).orElse(null),
                Optional.ofNullable(body.workingHours()).map(HoursForm::of).orElse(null),
                body.languages().stream().map(LanguageForm::of).toList(),
                Optional.ofNullable(body.rate()).map(RateForm::of).orElse(null),
                Optional.ofNullable(body.availability())
                        .map(AvailabilityForm::of)
                        .orElse(null),
                body.visibility(),
                profile.claims().stream()
                        .map(claim -> ClaimView.of(claim, taxonomy))
                        .toList(),
                profile.createdAt(),
                profile.updatedAt(),
                profile.version());
    }
}
