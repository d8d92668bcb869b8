package dev.laurel.upskilling;

import dev.laurel.offering.Prospect;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What single skills would open for a person, one at a time: each piece of the offerings' evidence by itself. */
final class SkillGains {
    /** Skills told of at most: what a chart can show. */
    static final int MAX = 20;

    private static final Comparator<Gain> MOST_FIRST = Comparator.<Gain>comparingInt(gain -> -gain.sum.opens())
            .thenComparingLong(gain -> -gain.sum.gained())
            .thenComparing(gain -> gain.skill)
            .thenComparing(gain -> gain.level);

    private SkillGains() {}

    /**
     * A skill proved at a level, and nothing else.
     *
     * @param sum over all open gigs, exactly what follows once a credential is there that proves this alone
     * @param by the offering whose piece does most; it may prove more than this
     */
    record Gain(SkillId skill, Level level, Sweep.Sum sum, Prospect by) {}

    private record Named(SkillId skill, Level level) {}

    /**
     * Those that open gigs, most first.
     *
     * @param offered whose evidence is looked at, piece by piece
     * @param most gains, at most {@value #MAX}
     */
    static List<Gain> of(List<Weighed> offered, Sweep sweep, int most) {
        if (most == 0) {
            return List.of();
        }
        var best = new HashMap<Named, Gain>();
        for (var weighed : offered) {
            var prospect = weighed.prospect();
            for (var piece : prospect.evidence()) {
                if (piece.isVerified()) {
                    best.merge(
                            new Named(piece.skill(), piece.level()),
                            gain(piece, weighed, sweep),
                            (one, other) -> MOST_FIRST.compare(one, other) <= 0 ? one : other);
                }
            }
        }
        return ordered(best, most);
    }

    private static List<Gain> ordered(Map<Named, Gain> best, int most) {
        return best.values().stream()
                .filter(gain -> gain.sum.opens() > 0)
                .sorted(MOST_FIRST)
                .limit(most)
                .toList();
    }

    private static Gain gain(Evidence piece, Weighed weighed, Sweep sweep) {
        var prospect = weighed.prospect();
        var sum = prospect.evidence().size() == 1
                ? weighed.sum()
                : sweep.over(List.of(piece)).sum();
        return new Gain(piece.skill(), piece.level(), sum, prospect);
    }
}
