package dev.laurel.match;

import dev.laurel.skill.Level;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The front of this package: who fits what, by one policy, one snapshot of the taxonomy and the operator's tables.
 *
 * <p>Cheap to make, immutable, safe for any number of threads. To measure many people by one gig, keep its
 * {@link Yardstick}; to measure one person by many gigs, keep their {@link Cells}.
 */
public final class Matcher {
    private final Policy policy;
    private final SkillGraph graph;
    private final Tables tables;

    public Matcher(Policy policy, SkillGraph graph, Tables tables) {
        this.policy = policy;
        this.graph = graph;
        this.tables = tables;
    }

    /** The numbers that everything here is computed with. */
    public Policy policy() {
        return policy;
    }

    /** The gig, made ready to measure many people. */
    public Yardstick yardstick(Ask ask) {
        return new Yardstick(policy, graph, tables, ask);
    }

    /**
     * What one person brings for each skill and level that their evidence reaches.
     *
     * @param day UTC day on which freshness is judged
     */
    public Cells cells(Person person, LocalDate day) {
        return CellsOf.cells(policy.paths(), Pieces.of(policy, person.evidence(), day), graph);
    }

    /**
     * The same of proof alone: no cell counts anything claimed. Most of what evidence reaches is only claimed, so this
     * is several times quicker.
     */
    public Cells proof(Person person, LocalDate day) {
        return CellsOf.proof(policy.paths(), Pieces.verified(policy, person.evidence(), day), graph);
    }

    /**
     * The person, ready to be measured again and again as if they had some evidence more.
     *
     * @param day UTC day on which freshness is judged
     * @param asked the skills that anybody asks for: no other is looked at
     */
    public Outlook outlook(Person person, LocalDate day, Set<SkillId> asked) {
        return new Outlook(policy, graph, person, day, asked);
    }

    /** What the person claims, skill by named skill, each once; {@link Yardstick#claimedBy} counts it. */
    public List<NamedClaim> claims(Person person) {
        return Pieces.claims(policy.paths().grades(), person.evidence());
    }

    /** phi(U), 0..256, of a skill at a level. */
    public int claimed(List<NamedClaim> claims, SkillId skill, Level level) {
        return policy.paths().bestClaim(claims, graph.reachedFrom(skill), level);
    }

    /** How a person meets a gig on a day, whether or not they pass its gates. */
    public Score score(Ask ask, Person person, LocalDate day) {
        return yardstick(ask).score(person, day);
    }

    /** The same, with its reasons. */
    public Explanation explain(Ask ask, Person person, LocalDate day) {
        return yardstick(ask).explain(person, day);
    }

    /** The first gate of a gig that a person does not pass; empty when all open. */
    public Optional<GateFailure> gate(Ask ask, Person person, LocalDate today) {
        return Gates.of(ask, graph, tables).first(person, today);
    }

    /** What each part of a gig counts. */
    public Weights weights(Ask ask) {
        return Weights.of(policy, ask);
    }

    /** The judgement of licences and credentials. */
    public Qualifications qualifications() {
        return new Qualifications(graph, tables.compact());
    }
}
