package dev.laurel.index.lucene;

import dev.laurel.match.ClaimedBy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts what people of one segment claim of what a gig asks, person by person. Not safe for several threads. */
final class ClaimsAsked {
    private final LeafReader segment;
    private final ClaimTable table;
    private final List<Integer> weights;
    /** By skill: one more than its place among those that count; 0 for all others. */
    private final int[] places;
    /** By place, then requirement: phi by grades; empty where it counts nothing. */
    private final List<int[][]> counts = new ArrayList<>();

    private final int[] best;
    private SortedSetDocValues claims;

    /**
     * Of a gig.
     *
     * @param counted by requirement, the claims that count
     * @param weights of the requirements
     */
    ClaimsAsked(LeafReader segment, ClaimTable table, List<List<ClaimedBy>> counted, List<Integer> weights)
            throws IOException {
        this.segment = segment;
        this.table = table;
        this.weights = weights;
        this.places = new int[table.skills()];
        this.best = new int[weights.size()];
        this.claims = DocValues.getSortedSet(segment, Form.CLAIMS);
        for (int i = 0; i < counted.size(); i++) {
            for (var claim : counted.get(i)) {
                int skill = table.number(claim.skill());
                if (skill >= 0) {
                    counts(skill)[i] = claim.phis();
                }
            }
        }
    }

    private int[][] counts(int skill) {
        if (places[skill] == 0) {
            counts.add(new int[weights.size()][0]);
            places[skill] = counts.size();
        }
        return counts.get(places[skill] - 1);
    }

    /** Claimed points of a document of the segment; in rising order of documents it is cheaper. */
    int of(int doc) throws IOException {
        if (claims.docID() > doc) {
            claims = DocValues.getSortedSet(segment, Form.CLAIMS);
        }
        if (!claims.advanceExact(doc)) {
            return 0;
        }
        Arrays.fill(best, 0);
        int size = claims.docValueCount();
        for (int i = 0; i < size; i++) {
            int claim = (int) claims.nextOrd();
            int place = places[table.skill(claim)];
            if (place > 0) {
                raise(counts.get(place - 1), table.grades(claim));
            }
        }
        int claimed = 0;
        for (int i = 0; i < best.length; i++) {
            claimed += best[i] * weights.get(i);
        }
        return claimed;
    }

    private void raise(int[][] byRequirement, int grades) {
        for (int i = 0; i < best.length; i++) {
            if (byRequirement[i].length > 0) {
                best[i] = Math.max(best[i], byRequirement[i][grades]);
            }
        }
    }
}
