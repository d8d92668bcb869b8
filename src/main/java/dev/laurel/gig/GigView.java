package dev.laurel.gig;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.account.Caller;
import dev.laurel.skill.Skill;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.terms.Place;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.HoursForm;
import dev.laurel.terms.LanguageForm;
import dev.laurel.terms.SkillForm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A gig as answers show it.
 *
 * @param client account of its client; shown to that client and to operators
 * @param version counts changes
 * @param notes words of its texts that ask who somebody is; told to that client and to operators, where an answer is
 *     about this gig alone
 */
@Schema(name = "Gig", description = "A gig, with its skills by id and name.")
public record GigView(
        @Schema(examples = "gig_b2kq7cxm5vjz3n6yt4fdw2eaou") String id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String client,
        String title,
        @Nullable String description,
        GigState state,
        GigVisibility visibility,
        List<RequirementView> requirements,
        List<QualificationView> qualifications,
        @Nullable BudgetForm budget,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer hoursPerWeek,
        @Nullable String timeZone,
        @Nullable HoursForm workingHours,
        @Nullable Integer overlapHours,
        List<LanguageForm> languages,
        boolean remote,
        @Nullable Place location,
        int seats,
        Instant createdAt,
        Instant updatedAt,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<GigNote> notes) {

    /** As a caller sees it among others. */
    public static GigView of(Gig gig, Caller caller, Taxonomy taxonomy) {
        return of(gig, caller, taxonomy, null);
    }

    /** As a caller sees it by itself: with notes, for whoever may change its texts. */
    public static GigView noted(Gig gig, Caller caller, Taxonomy taxonomy) {
        return of(
                gig,
                caller,
                taxonomy,
                GigAccess.mayEdit(caller, gig.posting().owner()) ? GigNote.of(gig.body()) : null);
    }

    private static GigView of(Gig gig, Caller caller, Taxonomy taxonomy, @Nullable List<GigNote> notes) {
        var posting = gig.posting();
        var body = gig.body();
        return new GigView(
                gig.id(),
                GigAccess.mayEdit(caller, posting.owner()) ? posting.owner() : null,
                body.title(),
                body.description(),
                body.state(),
                body.visibility(),
                body.requirements().stream()
                        .map(need -> RequirementView.of(need, taxonomy))
                        .toList(),
                body.qualifications().stream()
                        .map(asked -> QualificationView.of(asked, taxonomy))
                        .toList(),
                Optional.ofNullable(body.budget()).map(BudgetForm::of).orElse(null),
                body.startsOn(),
                body.endsOn(),
                body.hoursPerWeek(),
                body.timeZone() == null ? null : body.timeZone().getId(),
                Optional.ofNullable(body.workingHours()).map(HoursForm::of).orElse(null),
                body.overlapHours(),
                body.languages().stream().map(LanguageForm::of).toList(),
                body.remote(),
                body.location(),
                body.seats(),
                posting.createdAt(),
                posting.updatedAt(),
                posting.version(),
                notes);
    }

    /** Skills by id and current name; one that the taxonomy no longer has is called by its id. */
    static List<SkillForm> named(List<SkillId> skills, Taxonomy taxonomy) {
        return skills.stream()
                .map(id -> taxonomy.find(id).map(PublishedSkill::skill).orElseGet(() -> new Skill(id, id.value())))
                .map(SkillForm::of)
                .toList();
    }
}
