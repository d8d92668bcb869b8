package dev.laurel.index;

import dev.laurel.match.Matcher;
import dev.laurel.match.Policy;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.terms.Tables;

/**
 * What an index is made with: what people are scored by, apart from the operator's tables, which only gates read.
 *
 * @param policy the numbers
 * @param graph how skills relate
 */
public record Basis(Policy policy, SkillGraph graph) {
    /** Scores and judges on this basis. */
    public Matcher matcher(Tables tables) {
        return new Matcher(policy, graph, tables);
    }
}
