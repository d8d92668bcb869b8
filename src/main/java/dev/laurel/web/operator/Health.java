package dev.laurel.web.operator;

import dev.laurel.credential.held.Tally;
import dev.laurel.credential.report.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How credentials stand, as bars.
 *
 * @param all of them
 * @param issuers one bar for each of the largest issuers
 * @param due how many should have been judged again by now
 */
public record Health(Bar all, List<Bar> issuers, long due) {
    public Health {
        issuers = List.copyOf(issuers);
    }

    /**
     * One bar: what share of its credentials stands how.
     *
     * @param name of the issuer; empty for all
     * @param total credentials
     */
    public record Bar(String name, long total, List<Share> shares) {
        static Bar of(String name, Map<Outcome, Long> counts) {
            long total = counts.values().stream().mapToLong(Long::longValue).sum();
            var shares = new ArrayList<Share>();
            long before = 0;
            for (var outcome : Outcome.values()) {
                long count = counts.getOrDefault(outcome, 0L);
                shares.add(new Share(outcome, count, percent(before, total), percent(count, total)));
                before += count;
            }
            return new Bar(name, total, shares);
        }

        private static String percent(long part, long whole) {
            return whole == 0
                    ? "0"
                    : BigDecimal.valueOf(part)
                            .multiply(BigDecimal.valueOf(HUNDRED))
                            .divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros()
                            .toPlainString();
        }
    }

    /**
     * How many stand so.
     *
     * @param x where it begins in the bar, per cent
     * @param width per cent
     */
    public record Share(Outcome outcome, long count, String x, String width) {}

    private static final int HUNDRED = 100;
    private static final int PLACES = 4;

    static Health of(List<Tally.ByOutcome> outcomes, List<Tally.ByIssuer> issuers, long due) {
        var all = new EnumMap<Outcome, Long>(Outcome.class);
        outcomes.forEach(counted -> all.put(counted.outcome(), counted.count()));
        var byIssuer = new LinkedHashMap<String, Map<Outcome, Long>>();
        issuers.forEach(counted -> byIssuer.computeIfAbsent(counted.issuer(), issuer -> new EnumMap<>(Outcome.class))
                .put(counted.outcome(), counted.count()));
        return new Health(
                Bar.of("", all),
                byIssuer.entrySet().stream()
                        .map(issuer -> Bar.of(issuer.getKey(), issuer.getValue()))
                        .toList(),
                due);
    }

    /** Every way to stand, best first. */
    public List<Outcome> outcomes() {
        return Arrays.asList(Outcome.values());
    }
}
