package dev.laurel.upskilling;

import dev.laurel.offering.Prospect;
import dev.laurel.skill.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the best set of a few offerings under caps of price and hours: the one that opens most gigs, then gains
 * most points, then costs least work.
 *
 * <p>With up to {@value #EXACT} offerings every set is tried. With more, every single one and every pair of the
 * {@value #KEPT} best single ones is tried, and the best pairs and singles are widened by whichever offering adds most:
 * the result is never worse than the best single offering or the best of those pairs (decision 0121).
 */
final class PathSearch {
    /** Offerings of one set. */
    static final int MAX_STEPS = 3;
    /** Catalogues of which every set of up to three is tried: 2,324 sets. */
    static final int EXACT = 24;
    /** Of a larger catalogue, so many are combined. */
    static final int KEPT = 40;

    private final Sweep sweep;
    private final Costs costs;
    private final @Nullable BigDecimal maxPrice;
    private final @Nullable Integer maxHours;

    PathSearch(Sweep sweep, Costs costs, @Nullable BigDecimal maxPrice, @Nullable Integer maxHours) {
        this.sweep = sweep;
        this.costs = costs;
        this.maxPrice = maxPrice;
        this.maxHours = maxHours;
    }

    /**
     * A set of offerings and what it comes to.
     *
     * @param exact whether no better set exists
     */
    record Found(List<Prospect> prospects, Sweep.Sum sum, boolean exact) {
        static final Comparator<Found> BEST = Comparator.<Found>comparingInt(found -> -found.sum.opens())
                .thenComparingLong(found -> -found.sum.gained())
                .thenComparingInt(found -> found.prospects.size())
                .thenComparingLong(Found::hours)
                .thenComparing(Found::ids);

        List<Evidence> evidence() {
            return PathSearch.evidence(prospects);
        }

        private long hours() {
            return prospects.stream()
                    .mapToLong(one -> Optional.ofNullable(one.offering().body().hours())
                            .map(Integer::longValue)
                            .orElse((long) Integer.MAX_VALUE))
                    .sum();
        }

        private String ids() {
            return String.join(
                    ",", prospects.stream().map(one -> one.offering().id()).toList());
        }
    }

    /**
     * The best set.
     *
     * @param offered in any order; those that prove nothing are of no use
     * @param most offerings of the set, 1 to {@value #MAX_STEPS}
     * @return empty where no set within the caps shows the person otherwise anywhere
     */
    Optional<Found> best(List<Prospect> offered, int most) {
        var byId = offered.stream()
                .filter(Prospect::isProof)
                .sorted(Comparator.comparing(one -> one.offering().id()))
                .toList();
        boolean exact = byId.size() <= EXACT;
        var combined = exact ? byId : bestSingles(byId);
        var sets = new ArrayList<>(sets(combined, exact ? most : Math.min(most, 2), exact));
        if (!exact && most > 2) {
            sets.sort(Found.BEST);
            for (var start : List.copyOf(sets.subList(0, Math.min(KEPT, sets.size())))) {
                widened(start, combined).ifPresent(sets::add);
            }
        }
        return sets.stream().filter(found -> found.sum.raised() > 0).min(Found.BEST);
    }

    private List<Prospect> bestSingles(List<Prospect> offered) {
        return sets(offered, 1, false).stream()
                .filter(found -> found.sum.raised() > 0)
                .sorted(Found.BEST)
                .limit(KEPT)
                .map(found -> found.prospects.getFirst())
                .sorted(Comparator.comparing(one -> one.offering().id()))
                .toList();
    }

    /** All sets within the caps of at most so many, each valued. */
    private List<Found> sets(List<Prospect> offered, int most, boolean exact) {
        var sets = new ArrayList<Found>();
        add(sets, offered, 0, List.of(), most, exact);
        return sets;
    }

    private void add(
            List<Found> sets, List<Prospect> offered, int from, List<Prospect> chosen, int most, boolean exact) {
        for (int i = from; i < offered.size(); i++) {
            var wider = new ArrayList<>(chosen);
            wider.add(offered.get(i));
            if (isWithin(wider)) {
                sets.add(valued(wider, exact));
                if (wider.size() < most) {
                    add(sets, offered, i + 1, wider, most, exact);
                }
            }
        }
    }

    private Optional<Found> widened(Found start, List<Prospect> offered) {
        Found best = null;
        for (var one : offered) {
            if (!start.prospects.contains(one)) {
                var wider = new ArrayList<>(start.prospects);
                wider.add(one);
                if (isWithin(wider)) {
                    var found = valued(wider, false);
                    best = best == null || Found.BEST.compare(found, best) < 0 ? found : best;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Found valued(List<Prospect> chosen, boolean exact) {
        return new Found(List.copyOf(chosen), sweep.over(evidence(chosen)).sum(), exact);
    }

    /** Under a cap, what does not state its cost has no place. */
    private boolean isWithin(List<Prospect> chosen) {
        var cost = Cost.of(chosen, costs);
        return (maxPrice == null
                        || cost.price()
                                .filter(sum -> sum.compareTo(maxPrice) <= 0)
                                .isPresent())
                && (maxHours == null
                        || cost.hours().filter(sum -> sum <= maxHours).isPresent());
    }

    static List<Evidence> evidence(List<Prospect> chosen) {
        return chosen.stream().flatMap(one -> one.evidence().stream()).toList();
    }
}
