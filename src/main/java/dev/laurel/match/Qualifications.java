package dev.laurel.match;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.Compact;
import java.time.LocalDate;
import java.util.function.Predicate;

/** The one judgement of qualifications that core, index and gates share (scoring.md, "Points" and "Gates"). */
public final class Qualifications {
    private final SkillGraph graph;
    private final Compact compact;

    Qualifications(SkillGraph graph, Compact compact) {
        this.graph = graph;
        this.compact = compact;
    }

    /** Whether a person holds a credential that fits: verified, and within each list that is given. */
    public boolean fits(Qualification.Credential asked, Person person) {
        return Requisite.OfCredential.of(asked, graph).isMet(person);
    }

    /** Which single pieces of evidence make a credential fit, ready to be asked often. */
    public Predicate<Evidence> fitting(Qualification.Credential asked) {
        return Requisite.OfCredential.of(asked, graph)::fits;
    }

    /**
     * Whether in each jurisdiction one single licence covers all the gig's days.
     *
     * @param conditions whose days count
     * @param today the gig's first day where it states none
     */
    public boolean covers(Qualification.Licence asked, Conditions conditions, Person person, LocalDate today) {
        return !new Requisite.OfLicence(asked, conditions, compact)
                .metBy(person, today)
                .isEmpty();
    }
}
