package dev.laurel.index;

import dev.laurel.match.Matcher;
import dev.laurel.match.Policy;
import dev.laurel.match.Yardstick;
import dev.laurel.match.Yardsticks;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.terms.Tables;

/**
 * What an index is made with: what people are scored by, apart from the operator's tables, which only gates read. What
 * it remembers of gigs changes no answer; safe for any number of threads.
 */
public final class Basis {
    private final Policy policy;
    private final SkillGraph graph;
    private final Yardsticks yardsticks;

    /**
     * Of these.
     *
     * @param policy the numbers
     * @param graph how skills relate
     */
    public Basis(Policy policy, SkillGraph graph) {
        this.policy = policy;
        this.graph = graph;
        this.yardsticks = new Yardsticks(policy, graph);
    }

    /** The numbers. */
    public Policy policy() {
        return policy;
    }

    /** How skills relate. */
    public SkillGraph graph() {
        return graph;
    }

    /** Scores and judges on this basis. */
    public Matcher matcher(Tables tables) {
        return new Matcher(policy, graph, tables);
    }

    /** The gig made ready on this basis; the same one again, as long as it is remembered. */
    public Yardstick yardstick(Ask ask, Tables tables) {
        return yardsticks.of(ask, tables);
    }
}
