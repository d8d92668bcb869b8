package dev.laurel.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How good one ranking is, or several on average; each number 0 to 1, more is better.
 *
 * @param ndcg normalised discounted cumulative gain of the first {@value #NDCG_DEPTH}: gain 2^grade − 1, discount
 *     log2(place + 1), against the best possible order (Järvelin and Kekäläinen, 2002)
 * @param recall share of the relevant (grade 1 or above) among the first {@value #RECALL_DEPTH}
 * @param mrr one over the place of the first relevant one
 */
public record Quality(double ndcg, double recall, double mrr) {
    static final int NDCG_DEPTH = 10;
    static final int RECALL_DEPTH = 100;

    /**
     * The quality of a ranking.
     *
     * @param ranking ids, best first
     * @param grades by id; at least one above 0
     */
    static Quality of(List<String> ranking, Map<String, Integer> grades) {
        var best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        var found = ranking.stream().map(id -> grades.getOrDefault(id, 0)).toList();
        long relevant = best.stream().filter(grade -> grade > 0).count();
        long recalled =
                found.stream().limit(RECALL_DEPTH).filter(grade -> grade > 0).count();
        return new Quality(gain(found) / gain(best), (double) recalled / relevant, reciprocal(found));
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int place = 1; place <= Math.min(NDCG_DEPTH, grades.size()); place++) {
            sum += (Math.pow(2, grades.get(place - 1)) - 1) * Math.log(2) / Math.log(place + 1.0);
        }
        return sum;
    }

    private static double reciprocal(List<Integer> grades) {
        for (int place = 1; place <= grades.size(); place++) {
            if (grades.get(place - 1) > 0) {
                return 1.0 / place;
            }
        }
        return 0;
    }

    static Quality mean(Collection<Quality> all) {
        return new Quality(mean(all, Quality::ndcg), mean(all, Quality::recall), mean(all, Quality::mrr));
    }

    private static double mean(Collection<Quality> all, ToDoubleFunction<Quality> part) {
        return all.stream().mapToDouble(part).average().orElse(0);
    }
}
