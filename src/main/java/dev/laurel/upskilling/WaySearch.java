package dev.laurel.upskilling;

import dev.laurel.offering.Prospect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the cheapest set of at most three offerings after which a person qualifies for the one gig that the sweep
 * is about. Offerings that change nothing there are left out at once; of the others, the {@value #KEPT} cheapest are
 * combined, which is every one in any catalogue seen so far.
 */
final class WaySearch {
    /** Offerings that are combined: 9,920 sets. */
    static final int KEPT = 39;

    private final Sweep sweep;
    private final Costs costs;
    private @Nullable Found best;

    WaySearch(Sweep sweep, Costs costs) {
        this.sweep = sweep;
        this.costs = costs;
    }

    /** A set, what it costs, and the gig before and after. */
    record Found(List<Prospect> prospects, Cost cost, Change change) {
        static final Comparator<Found> CHEAPEST = Comparator.comparing(Found::cost)
                .thenComparing(found -> -found.change.after().points())
                .thenComparing(Found::ids);

        private String ids() {
            return String.join(
                    ",", prospects.stream().map(one -> one.offering().id()).toList());
        }
    }

    Optional<Found> cheapest(List<Prospect> offered) {
        var useful = offered.stream()
                .filter(one -> !sweep.over(one.evidence()).isIdle())
                .sorted(Comparator.<Prospect, Cost>comparing(one -> Cost.of(List.of(one), costs))
                        .thenComparing(one -> one.offering().id()))
                .limit(KEPT)
                .toList();
        widen(useful, 0, List.of());
        return Optional.ofNullable(best);
    }

    private void widen(List<Prospect> useful, int from, List<Prospect> chosen) {
        for (int i = from; i < useful.size(); i++) {
            var wider = new ArrayList<>(chosen);
            wider.add(useful.get(i));
            var cost = Cost.of(wider, costs);
            // More of them only cost more.
            if (best == null || cost.compareTo(best.cost) <= 0) {
                consider(wider, cost);
                if (wider.size() < PathSearch.MAX_STEPS) {
                    widen(useful, i + 1, wider);
                }
            }
        }
    }

    private void consider(List<Prospect> wider, Cost cost) {
        sweep.over(PathSearch.evidence(wider)).changes().stream()
                .filter(Change::opens)
                .map(change -> new Found(List.copyOf(wider), cost, change))
                .filter(found -> best == null || Found.CHEAPEST.compare(found, best) < 0)
                .findFirst()
                .ifPresent(found -> best = found);
    }
}
