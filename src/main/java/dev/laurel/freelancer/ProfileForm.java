package dev.laurel.freelancer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.skill.terms.Place;
import dev.laurel.terms.HoursForm;
import dev.laurel.terms.LanguageForm;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A profile as requests write it. The same form, complete and with skills by canonical id, is what is stored and what a
 * patch is applied to.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FreelancerRequest", description = "A person's profile as they state it.")
record ProfileForm(
        @Schema(maxLength = ProfileBody.MAX_NAME) String displayName,

        @Schema(defaultValue = "false", description = "Whether clients and the public see the display name")
        boolean showName,

        @Schema(maxLength = ProfileBody.MAX_HEADLINE) @Nullable
        String headline,

        @Schema(maxLength = ProfileBody.MAX_LEGAL_NAME, description = "Private: seen by the person and operators")
        @Nullable
        String legalName,

        @Schema(examples = "US") @Nullable String country,
        @Schema(examples = "US-TX") @Nullable String region,
        @Schema(examples = "America/Chicago") @Nullable String timeZone,
        @Nullable HoursForm workingHours,
        List<LanguageForm> languages,
        @Nullable RateForm rate,
        @Nullable AvailabilityForm availability,
        @Schema(defaultValue = "MEMBERS") Visibility visibility,
        List<ClaimForm> claims) {
    static ProfileForm of(ProfileBody body) {
        var place = Optional.ofNullable(body.place());
        return new ProfileForm(
                body.displayName(),
                body.showName(),
                body.headline(),
                body.legalName(),
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
                body.claims().stream().map(ClaimForm::of).toList());
    }

    /** The profile that a stored form stands for. */
    ProfileBody body() {
        return new ProfileBody(
                displayName,
                showName,
                headline,
                legalName,
                country == null ? null : new Place(country, region),
                Optional.ofNullable(timeZone).map(ZoneId::of).orElse(null),
                Optional.ofNullable(workingHours).map(HoursForm::hours).orElse(null),
                languages.stream().map(LanguageForm::language).toList(),
                Optional.ofNullable(rate).map(RateForm::rate).orElse(null),
                Optional.ofNullable(availability)
                        .map(AvailabilityForm::availability)
                        .orElse(null),
                visibility,
                claims.stream().map(ClaimForm::claimed).toList());
    }

    ObjectNode json() {
        return Stored.tree(this);
    }
}
