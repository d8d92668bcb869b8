package dev.laurel.upskilling;

import dev.laurel.offering.Prospect;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An offering with all that it would do for one person.
 *
 * @param price in the asked currency; null where not known
 */
record Weighed(Prospect prospect, Sweep.Sum sum, @Nullable BigDecimal price) {
    /** Prices are compared by the hundred, so that the number says something. */
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static final Comparator<Weighed> OPENS = Comparator.<Weighed>comparingInt(one -> -one.sum.opens())
            .thenComparingLong(one -> -one.sum.gained())
            .thenComparingInt(Weighed::hoursOrMany)
            .thenComparing(Weighed::id);

    static final Comparator<Weighed> PER_HOUR = Comparator.<Weighed, Boolean>comparing(
                    one -> one.opensPerHour().isEmpty())
            .thenComparing(one -> one.opensPerHour().orElse(BigDecimal.ZERO), Comparator.reverseOrder())
            .thenComparing(OPENS);

    /** Whether it is free, and opens anything, says more than any number. */
    static final Comparator<Weighed> PER_MONEY = Comparator.<Weighed, Boolean>comparing(
                    one -> !(one.isFree() && one.sum.opens() > 0))
            .thenComparing(one -> one.opensPerHundred().isEmpty())
            .thenComparing(one -> one.opensPerHundred().orElse(BigDecimal.ZERO), Comparator.reverseOrder())
            .thenComparing(OPENS);

    static Comparator<Weighed> by(Wishes.Order order) {
        return switch (order) {
            case OPENS -> OPENS;
            case PER_HOUR -> PER_HOUR;
            case PER_MONEY -> PER_MONEY;
        };
    }

    String id() {
        return prospect.offering().id();
    }

    private boolean isFree() {
        return price != null && price.signum() == 0;
    }

    private int hoursOrMany() {
        var hours = prospect.offering().body().hours();
        return hours == null ? Integer.MAX_VALUE : hours;
    }

    /** Gigs opened for each hour of work; empty where the hours are not known. */
    Optional<BigDecimal> opensPerHour() {
        var hours = prospect.offering().body().hours();
        return hours == null
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(sum.opens()).divide(BigDecimal.valueOf(hours), MathContext.DECIMAL32));
    }

    /** Gigs opened for each hundred of the currency; empty where it is free or the price is not known. */
    Optional<BigDecimal> opensPerHundred() {
        return price == null || price.signum() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(sum.opens()).multiply(HUNDRED).divide(price, MathContext.DECIMAL32));
    }
}
