package dev.laurel.widget;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.gig.BudgetForm;
import dev.laurel.gig.Gig;
import dev.laurel.gig.Need;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.terms.Place;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.SkillForm;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Open PUBLIC gigs, best first. */
@Schema(
        name = "PublicGigs",
        description = "Open gigs that everybody may read, those that ask for most of the skills first.")
public record PublicGigList(List<PublicGig> items) {
    /**
     * A gig as a list shows it; the whole of it is at {@code GET /v1/gigs/{id}}.
     *
     * @param skills that its requirements accept, in the client's order, each once
     * @param requirements how many it has
     * @param accepted how many of them accept one of the skills asked for
     */
    @Schema(name = "PublicGig", description = "What of an open gig a list shows; GET /v1/gigs/{id} has the whole.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record PublicGig(
            String id,
            String title,
            @Nullable BudgetForm budget,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Integer hoursPerWeek,
            boolean remote,
            @Nullable Place location,
            List<SkillForm> skills,
            int requirements,
            long accepted) {
        static PublicGig of(Gig gig, Set<SkillId> wanted, Taxonomy taxonomy) {
            var body = gig.body();
            return new PublicGig(
                    gig.id(),
                    body.title(),
                    body.budget() == null ? null : BudgetForm.of(body.budget()),
                    body.startsOn(),
                    body.endsOn(),
                    body.hoursPerWeek(),
                    body.remote(),
                    body.location(),
                    body.requirements().stream()
                            .flatMap(need -> need.anyOf().stream())
                            .distinct()
                            .map(skill -> Skills.named(skill, taxonomy))
                            .toList(),
                    body.requirements().size(),
                    body.requirements().stream()
                            .map(Need::anyOf)
                            .filter(anyOf -> anyOf.stream().anyMatch(wanted::contains))
                            .count());
        }
    }

    static PublicGigList of(List<Gig> gigs, Collection<SkillId> wanted, Taxonomy taxonomy) {
        var skills = Set.copyOf(wanted);
        return new PublicGigList(
                gigs.stream().map(gig -> PublicGig.of(gig, skills, taxonomy)).toList());
    }
}
