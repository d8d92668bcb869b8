package dev.laurel.endorsement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.account.Role;
import dev.laurel.skill.Level;
import dev.laurel.skill.Skill;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.SkillForm;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An endorsement as answers show it. */
@Schema(name = "Endorsement", description = "What somebody says that somebody else can do.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EndorsementView(
        @Schema(examples = "end_b2kq7cxm5vjz3n6yt4fdw2eaou") String id,
        SkillForm skill,
        Level level,
        @Nullable String comment,
        Endorser endorser,
        Instant createdAt,
        long version) {
    /**
     * Who said it.
     *
     * @param account shown to operators
     * @param name as the operator calls the account
     */
    @Schema(name = "Endorser")
    public record Endorser(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String account,

            String name,
            Role role) {}

    /** @param withAccount whether the endorser's account is shown */
    static EndorsementView of(Endorsement endorsement, boolean withAccount, Taxonomy taxonomy) {
        var id = endorsement.skill();
        var skill = taxonomy.find(id).map(PublishedSkill::skill).orElseGet(() -> new Skill(id, id.value()));
        var by = endorsement.endorser();
        return new EndorsementView(
                endorsement.id(),
                SkillForm.of(skill),
                endorsement.level(),
                endorsement.comment(),
                new Endorser(withAccount ? by.id() : null, by.name(), by.role()),
                endorsement.createdAt(),
                endorsement.version());
    }
}
