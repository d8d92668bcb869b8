package dev.laurel.gig;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.api.CanonicalJson;
import dev.laurel.skill.terms.Place;
import dev.laurel.terms.HoursForm;
import dev.laurel.terms.LanguageForm;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A gig as requests write it. The same form, complete and with skills by canonical id, is what is stored, what a patch
 * is applied to, and what a gig's digest is taken of; what is not stated is left out of it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GigRequest", description = "A gig as its client states it.")
record GigForm(
        @Schema(maxLength = GigBody.MAX_TITLE) String title,

        @Schema(maxLength = GigBody.MAX_DESCRIPTION) @Nullable
        String description,

        @Schema(defaultValue = "OPEN") GigState state,
        @Schema(defaultValue = "MEMBERS") GigVisibility visibility,
        List<RequirementForm> requirements,
        List<QualificationForm> qualifications,
        @Nullable BudgetForm budget,

        @Schema(format = "date", examples = "2026-12-01") @Nullable
        String startsOn,

        @Schema(format = "date", examples = "2027-02-28") @Nullable
        String endsOn,

        @Schema(minimum = "1", maximum = "168") @Nullable Integer hoursPerWeek,
        @Schema(examples = "America/Chicago") @Nullable String timeZone,
        @Nullable HoursForm workingHours,
        @Schema(minimum = "1", maximum = "24") @Nullable Integer overlapHours,
        List<LanguageForm> languages,
        @Schema(defaultValue = "true") boolean remote,
        @Nullable Place location,

        @Schema(minimum = "1", maximum = "1000", defaultValue = "1")
        int seats) {
    /**
     * Of its own, so that what is stored does not follow a change of how answers are written; reads on where a later
     * release has written a field more, so that two releases can run side by side.
     */
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static GigForm of(GigBody body) {
        return new GigForm(
                body.title(),
                body.description(),
                body.state(),
                body.visibility(),
                body.requirements().stream().map(RequirementForm::of).toList(),
                body.qualifications().stream().map(QualificationForm::of).toList(),
                Optional.ofNullable(body.budget()).map(BudgetForm::of).orElse(null),
                text(body.startsOn()),
                text(body.endsOn()),
                body.hoursPerWeek(),
                text(body.timeZone()),
                Optional.ofNullable(body.workingHours()).map(HoursForm::of).orElse(null),
                body.overlapHours(),
                body.languages().stream().map(LanguageForm::of).toList(),
                body.remote(),
                body.location(),
                body.seats());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The gig that a stored form stands for. */
    GigBody body() {
        return new GigBody(
                title,
                description,
                state,
                visibility,
                requirements.stream().map(RequirementForm::need).toList(),
                qualifications.stream().map(QualificationForm::qualification).toList(),
                Optional.ofNullable(budget).map(BudgetForm::budget).orElse(null),
                Optional.ofNullable(startsOn).map(LocalDate::parse).orElse(null),
                Optional.ofNullable(endsOn).map(LocalDate::parse).orElse(null),
                hoursPerWeek,
                Optional.ofNullable(timeZone).map(ZoneId::of).orElse(null),
                Optional.ofNullable(workingHours).map(HoursForm::hours).orElse(null),
                overlapHours,
                languages.stream().map(LanguageForm::language).toList(),
                remote,
                location,
                seats);
    }

    JsonNode json() {
        return MAPPER.valueToTree(this);
    }

    String stored() {
        return json().toString();
    }

    static GigForm ofStored(String json) {
        try {
            return MAPPER.readValue(json, GigForm.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored gig cannot be read", broken);
        }
    }

    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(CanonicalJson.of(json()));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
