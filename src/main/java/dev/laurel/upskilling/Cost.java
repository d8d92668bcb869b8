package dev.laurel.upskilling;

import dev.laurel.offering.Prospect;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a set of offerings costs. Known prices come before unknown ones, then the lower price, then fewer hours, then
 * fewer offerings.
 *
 * @param price of all; empty where that of one is not known
 * @param hours of all; empty where those of one are not known
 * @param offerings how many
 */
record Cost(Optional<BigDecimal> price, Optional<Integer> hours, int offerings) implements Comparable<Cost> {
    private static final Comparator<Cost> ORDER = Comparator.<Cost, Boolean>comparing(cost -> cost.price.isEmpty())
            .thenComparing(cost -> cost.price.orElse(BigDecimal.ZERO))
            .thenComparing(cost -> cost.hours.orElse(Integer.MAX_VALUE))
            .thenComparingInt(Cost::offerings);

    static Cost of(List<Prospect> chosen, Costs costs) {
        Optional<BigDecimal> price = Optional.of(BigDecimal.ZERO);
        Optional<Integer> hours = Optional.of(0);
        for (var one : chosen) {
            var its = costs.price(one.offering());
            var takes = Optional.ofNullable(one.offering().body().hours());
            price = price.flatMap(sum -> its.map(sum::add));
            hours = hours.flatMap(sum -> takes.map(more -> sum + more));
        }
        return new Cost(price, hours, chosen.size());
    }

    @Override
    public int compareTo(Cost other) {
        return ORDER.compare(this, other);
    }
}
