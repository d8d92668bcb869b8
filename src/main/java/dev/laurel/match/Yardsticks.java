package dev.laurel.match;

import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.terms.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Gigs made ready to measure people, by one policy and one snapshot of the taxonomy. Those that were asked for last are
 * remembered: the pages of one gig are read again and again, and each search and each explanation needs it ready. Found
 * by all that it is made of, so it cannot be old. Safe for any number of threads.
 */
public final class Yardsticks {
    /**
     * Gigs that are remembered at most, a power of two; of two in one place the later. Some 20 KB each as gigs are, a
     * tenth of a megabyte where as many skills count as {@link Yardstick#MOST_KEPT} lets it keep.
     */
    private static final int REMEMBERED = 1 << 9;

    private final Policy policy;
    private final SkillGraph graph;
    /** Whoever writes one last wins; each is whole: what it makes later is the same whoever makes it. */
    private final @Nullable Yardstick[] last = new Yardstick[REMEMBERED];

    public Yardsticks(Policy policy, SkillGraph graph) {
        this.policy = policy;
        this.graph = graph;
    }

    /** The gig made ready, as {@link Matcher#yardstick} makes it. */
    public Yardstick of(Ask ask, Tables tables) {
        int hash = ask.id().hashCode();
        int slot = (hash ^ hash >>> (Integer.SIZE / 2)) & REMEMBERED - 1;
        var known = last[slot];
        if (known == null || !known.isOf(ask, tables)) {
            known = new Yardstick(policy, graph, tables, ask);
            last[slot] = known;
        }
        return known;
    }
}
