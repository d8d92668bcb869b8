package dev.laurel.index.lucene;

import dev.laurel.match.ClaimedBy;
import dev.laurel.skill.SkillId;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/** Counts what people claim of what one gig asks, person by person. Not safe for several threads. */
final class ClaimsAsked {
    private final List<Integer> weights;
    /** Parts of the skills of which claims count anything: nearly all that somebody claims falls into none of them. */
    private final BitSet parts = new BitSet(ClaimTable.PARTS);
    /** By skill, then requirement: phi by grades; null where it counts nothing. */
    private final Map<SkillId, int[] @Nullable []> counts = new HashMap<>();

    private final int[] best;

    /**
     * Of a gig.
     *
     * @param counted by requirement, the claims that count
     * @param weights of the requirements
     */
    ClaimsAsked(List<List<ClaimedBy>> counted, List<Integer> weights) {
        this.weights = weights;
        this.best = new int[weights.size()];
        for (int i = 0; i < counted.size(); i++) {
            for (var claim : counted.get(i)) {
                parts.set(ClaimTable.part(claim.skill()));
                counts.computeIfAbsent(claim.skill(), unseen -> new int[best.length] @Nullable [])[i] = claim.phis();
            }
        }
    }

    /**
     * Claimed points of a document.
     *
     * @param claims of its segment, not yet beyond it
     * @param table of its segment
     */
    int of(int doc, SortedSetDocValues claims, ClaimTable table) throws IOException {
        if (!claims.advanceExact(doc)) {
            return 0;
        }
        Arrays.fill(best, 0);
        int size = claims.docValueCount();
        for (int i = 0; i < size; i++) {
            int claim = (int) claims.nextOrd();
            int at = table.at(claim);
            var byRequirement = parts.get(ClaimTable.partOf(at)) ? counts.get(table.skill(claim)) : null;
            if (byRequirement != null) {
                raise(byRequirement, ClaimTable.gradesOf(at));
            }
        }
        int claimed = 0;
        for (int i = 0; i < best.length; i++) {
            claimed += best[i] * weights.get(i);
        }
        return claimed;
    }

    private void raise(int[] @Nullable [] byRequirement, int grades) {
        for (int i = 0; i < best.length; i++) {
            var phis = byRequirement[i];
            if (phis != null) {
                best[i] = Math.max(best[i], phis[grades]);
            }
        }
    }
}
