package dev.laurel.engagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.skill.Level;
import dev.laurel.skill.Skill;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.SkillForm;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as answers show it.
 *
 * @param title of the gig, as it stood when the engagement began
 * @param client account of the gig's client; shown to that client and to operators
 * @param freelancer null once that person was erased
 * @param skills what the client has confirmed; empty in every other state
 * @param changedAt when it came into its state
 * @param version counts changes
 */
@Schema(name = "Engagement", description = "A person and a gig brought together.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EngagementView(
        @Schema(examples = "eng_b2kq7cxm5vjz3n6yt4fdw2eaou") String id,
        String gig,
        String title,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String client,
        @Nullable String freelancer,
        EngagementState state,
        Origin origin,
        @Nullable String message,
        List<ShownSkillView> skills,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant completedAt,
        @Nullable Instant confirmedAt,
        long version) {
    /** A skill that was shown. */
    @Schema(name = "ShownSkill")
    public record ShownSkillView(SkillForm skill, Level level) {
        static ShownSkillView of(ShownSkill shown, Taxonomy taxonomy) {
            var id = shown.skill();
            var skill = taxonomy.find(id).map(PublishedSkill::skill).orElseGet(() -> new Skill(id, id.value()));
            return new ShownSkillView(SkillForm.of(skill), shown.level());
        }
    }

    /**
     * As one of both sides sees it.
     *
     * @param withClient whether the client's account is shown
     */
    static EngagementView of(Engagement engagement, boolean withClient, Taxonomy taxonomy) {
        return switch (engagement) {
            case Engagement.Completed done -> of(done, withClient, done.completedAt(), List.of(), null);
            case Engagement.Confirmed sure ->
                of(sure, withClient, sure.completedAt(), named(sure.skills(), taxonomy), sure.confirmedAt());
            case Engagement.Invited invited -> of(invited, withClient);
            case Engagement.Applied applied -> of(applied, withClient);
            case Engagement.Accepted accepted -> of(accepted, withClient);
            case Engagement.Declined declined -> of(declined, withClient);
            case Engagement.Withdrawn withdrawn -> of(withdrawn, withClient);
            case Engagement.Cancelled cancelled -> of(cancelled, withClient);
        };
    }

    private static EngagementView of(Engagement unfinished, boolean withClient) {
        return of(unfinished, withClient, null, List.of(), null);
    }

    private static EngagementView of(
            Engagement engagement,
            boolean withClient,
            @Nullable Instant completedAt,
            List<ShownSkillView> skills,
            @Nullable Instant confirmedAt) {
        var it = engagement.undertaking();
        return new EngagementView(
                it.id(),
                it.gig(),
                it.title(),
                withClient ? it.client() : null,
                it.freelancer(),
                engagement.state(),
                it.origin(),
                it.message(),
                skills,
                it.createdAt(),
                it.changedAt(),
                completedAt,
                confirmedAt,
                it.version());
    }

    private static List<ShownSkillView> named(List<ShownSkill> skills, Taxonomy taxonomy) {
        return skills.stream().map(shown -> ShownSkillView.of(shown, taxonomy)).toList();
    }
}
