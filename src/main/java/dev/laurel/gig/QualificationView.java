package dev.laurel.gig;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.SkillForm;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A qualification as answers show it: {@code licence} or {@code credential}, never both. */
@Schema(name = "Qualification", description = "A formal thing asked for: a licence or a credential.")
public record QualificationView(
        @JsonInclude(JsonInclude.Include.NON_NULL) QualificationForm.@Nullable Licence licence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Credential credential,
        AskedImportance importance,
        @Nullable Integer weight) {

    @Schema(name = "CredentialAskedFor", description = "A verified credential within each list that is not empty.")
    public record Credential(List<SkillForm> skills, List<String> issuers, List<String> achievements) {}

    static QualificationView of(Qualification asked, Taxonomy taxonomy) {
        var importance = asked.mandatory() ? AskedImportance.MANDATORY : AskedImportance.PREFERRED;
        return switch (asked) {
            case Qualification.Licence it ->
                new QualificationView(
                        new QualificationForm.Licence(it.type(), it.jurisdictions()), null, importance, it.weight());
            case Qualification.Credential it ->
                new QualificationView(
                        null,
                        new Credential(GigView.named(it.skills(), taxonomy), it.issuers(), it.achievements()),
                        importance,
                        it.weight());
        };
    }
}
