package dev.laurel.gig;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.gig.propose.Ground;
import dev.laurel.gig.propose.Note;
import dev.laurel.skill.terms.Place;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.HoursForm;
import dev.laurel.terms.LanguageForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposed gig as answers show it. */
@Schema(name = "Proposal", description = "A gig read from a posting, with the words that each part stands on.")
public record ProposalView(Gig gig, List<Ground> grounds, List<Note> notes) {
    /** Can be posted as it is; what is not proposed is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProposedGig", description = "A gig that can be posted as it is, unless it asks for nothing.")
    public record Gig(
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
            int seats) {}

    static ProposalView of(ProposedGig proposed, Taxonomy taxonomy) {
        return new ProposalView(gig(proposed.body(), taxonomy), proposed.grounds(), proposed.notes());
    }

    private static Gig gig(GigBody body, Taxonomy taxonomy) {
        return new Gig(
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
                body.seats());
    }
}
