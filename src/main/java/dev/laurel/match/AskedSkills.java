package dev.laurel.match;

import dev.laurel.skill.Reach;
import dev.laurel.skill.Relation;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.SkillId;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The skills that somebody is measured for, found from what a piece of evidence reaches: most pieces reach none of
 * them, and that is seen by the numbers of a graph alone. Immutable; safe for any number of threads.
 */
final class AskedSkills {
    private final SkillGraph graph;
    private final Map<SkillId, Integer> places = new HashMap<>();
    /** Numbers in the graph of those that it knows. */
    private final BitSet numbers = new BitSet();

    AskedSkills(SkillGraph graph, Collection<SkillId> skills) {
        this.graph = graph;
        for (var skill : skills) {
            if (places.putIfAbsent(skill, places.size()) == null) {
                note(skill);
            }
        }
    }

    private void note(SkillId skill) {
        var reach = graph.reached(skill);
        for (int i = 0; i < reach.size(); i++) {
            if (reach.relation(i) == Relation.SAME && reach.number(i) != Reach.UNKNOWN) {
                numbers.set(reach.number(i));
            }
        }
    }

    int size() {
        return places.size();
    }

    /** The place of a skill among them, from 0; null where it is none of them. */
    @Nullable
    Integer place(SkillId skill) {
        return places.get(skill);
    }

    /** Takes each asked skill that evidence of a skill says something about. */
    interface Reached {
        void by(int place, Relation relation);
    }

    void forEachReached(SkillId named, Reached action) {
        var reach = graph.reached(named);
        for (int i = 0; i < reach.size(); i++) {
            int number = reach.number(i);
            if (number == Reach.UNKNOWN || numbers.get(number)) {
                var place = places.get(reach.skill(i));
                if (place != null) {
                    action.by(place, reach.relation(i));
                }
            }
        }
    }
}
