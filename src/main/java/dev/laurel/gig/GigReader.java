package dev.laurel.gig;

import dev.laurel.account.IssuerDirectory;
import dev.laurel.api.Body;
import dev.laurel.api.Fault;
import dev.laurel.api.Fields;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.api.Texts;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.LanguageForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a gig from a request, whole and with all its faults. */
final class GigReader {
    /** Faults that are problems of their own where a body has no other. */
    private static final Set<ProblemType> OWN =
            Set.of(ProblemType.NOTHING_TO_SCORE, ProblemType.DUPLICATE_QUALIFICATION);

    private final Taxonomy taxonomy;
    private final IssuerDirectory issuers;
    private final String tenant;
    private final LocalDate today;

    /** @param today UTC; an open gig may not have ended before */
    GigReader(Taxonomy taxonomy, IssuerDirectory issuers, String tenant, LocalDate today) {
        this.taxonomy = taxonomy;
        this.issuers = issuers;
        this.tenant = tenant;
        this.today = today;
    }

    /** A new gig: DRAFT or OPEN. */
    GigBody fresh(Body body) {
        return checked(
                body, in -> read(in, in.choice("state", List.of(GigState.DRAFT, GigState.OPEN)), GigState.OPEN, true));
    }

    /** A gig that nobody has posted yet: it may have nothing to score by. */
    GigBody proposed(Body body) {
        return checked(body, in -> read(in, in.choice("state", GigState.class), GigState.DRAFT, false));
    }

    /** A gig after a patch: in any state, which must still be stated. */
    GigBody patched(Body body) {
        return checked(body, in -> {
            in.required("state");
            return read(in, in.choice("state", GigState.class), GigState.DRAFT, true);
        });
    }

    private static GigBody checked(Body body, java.util.function.Function<Fields, @Nullable GigBody> reader) {
        try {
            return body.read(reader);
        } catch (ProblemException refused) {
            throw retyped(refused);
        }
    }

    private static ProblemException retyped(ProblemException refused) {
        var codes = refused.faults().stream().map(Fault::code).collect(Collectors.toSet());
        return OWN.stream()
                .filter(type -> codes.equals(Set.of(type.code())))
                .findFirst()
                .map(type -> ProblemException.faulty(type, refused.faults()))
                .orElse(refused);
    }

    private @Nullable GigBody read(Fields in, @Nullable GigState asked, GigState otherwise, boolean scored) {
        in.readOnly("id", "client", "createdAt", "updatedAt", "version", "notes");
        var state = asked == null ? otherwise : asked;
        var title = in.requiredText("title", GigBody.MAX_TITLE);
        var description = in.multilineText("description", GigBody.MAX_DESCRIPTION);
        var visibility = in.choice("visibility", GigVisibility.MEMBERS);
        var names = new SkillNames(taxonomy, tenant);
        var requirements = new RequirementReader(names).read(in);
        var qualifications = new QualificationReader(taxonomy, names, ids -> issuers.known(tenant, ids)).read(in);
        if (scored) {
            requireSomething(in, qualifications);
        }
        var conditions = ConditionsReader.read(in, state, today);
        var languages = LanguageForm.read(in, "languages");
        var seats = in.integer("seats", 1, GigBody.MAX_SEATS);
        return title == null
                ? null
                : new GigBody(
                        Texts.tidy(title),
                        description == null || description.isBlank() ? null : Texts.tidy(description),
                        state,
                        visibility,
                        requirements,
                        qualifications,
                        conditions.budget(),
                        conditions.startsOn(),
                        conditions.endsOn(),
                        conditions.hoursPerWeek(),
                        conditions.timeZone(),
                        conditions.workingHours(),
                        conditions.overlapHours(),
                        languages,
                        conditions.remote(),
                        conditions.location(),
                        seats == null ? 1 : seats);
    }

    /** What was sent counts here, not what could be read of it: a faulty requirement is not a missing one. */
    private static void requireSomething(Fields in, List<Qualification> read) {
        int requirements = in.json().path("requirements").size();
        int qualifications = in.json().path("qualifications").size();
        if (requirements + qualifications > GigBody.MAX_ASKED
                && Math.max(requirements, qualifications) <= GigBody.MAX_ASKED) {
            in.fault(
                    "qualifications",
                    "too_many",
                    "Requirements and qualifications together must be at most " + GigBody.MAX_ASKED + "; they are "
                            + (requirements + qualifications) + ".");
        }
        boolean onlyGates = read.size() == qualifications && read.stream().allMatch(Qualification::mandatory);
        boolean wellTyped = isListOrAbsent(in, "requirements") && isListOrAbsent(in, "qualifications");
        if (wellTyped && requirements == 0 && onlyGates) {
            in.fault(
                    "requirements",
                    ProblemType.NOTHING_TO_SCORE.code(),
                    "There must be a requirement or a PREFERRED qualification.");
        }
    }

    private static boolean isListOrAbsent(Fields in, String name) {
        return !in.has(name) || in.json().path(name).isArray();
    }
}
