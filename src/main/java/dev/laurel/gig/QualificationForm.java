package dev.laurel.gig;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Qualification;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A qualification as requests write it and as it is stored: a licence or a credential. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "QualificationRequest", description = "A formal thing asked for: a licence or a credential.")
public record QualificationForm(
        @Nullable Licence licence,
        @Nullable Credential credential,
        AskedImportance importance,

        @Schema(minimum = "1", maximum = "100", description = "Of a PREFERRED one only.") @Nullable
        Integer weight) {

    @Schema(name = "LicenceAsked", description = "A licence in force in each jurisdiction on all the gig's days.")
    public record Licence(
            @Schema(examples = "RN") String type,
            @Schema(examples = "[\"US-TX\"]") List<String> jurisdictions) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(
            name = "CredentialAsked",
            description = "A verified credential within each list that is given; at least one is.")
    public record Credential(
            @Nullable List<String> skills,
            @Nullable List<String> issuers,
            @Nullable List<String> achievements) {}

    static QualificationForm of(Qualification qualification) {
        var importance = qualification.mandatory() ? AskedImportance.MANDATORY : AskedImportance.PREFERRED;
        return switch (qualification) {
            case Qualification.Licence licence ->
                new QualificationForm(
                        new Licence(licence.type(), licence.jurisdictions()), null, importance, licence.weight());
            case Qualification.Credential credential ->
                new QualificationForm(null, credential(credential), importance, credential.weight());
        };
    }

    private static Credential credential(Qualification.Credential asked) {
        return new Credential(
                asked.skills().stream().map(SkillId::value).toList(), asked.issuers(), asked.achievements());
    }

    Qualification qualification() {
        boolean mandatory = importance == AskedImportance.MANDATORY;
        if (licence != null) {
            return new Qualification.Licence(licence.type, licence.jurisdictions, mandatory, weight);
        }
        if (credential == null) {
            throw new IllegalStateException("a stored qualification asks for nothing");
        }
        return new Qualification.Credential(
                given(credential.skills).stream().map(SkillId::new).toList(),
                given(credential.issuers),
                given(credential.achievements),
                mandatory,
                weight);
    }

    private static List<String> given(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
