package dev.laurel.index.lucene;

import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.terms.ExchangeRates;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A gig's gates on circumstances, asked of an {@link Outline}: whom it refuses, the gates themselves refuse; whom it
 * lets through, they are still to judge. Not safe for several threads.
 */
final class OutlineGate {
    /** Far more than converting there and back can differ by (16 digits), far less than anybody bargains over. */
    private static final BigDecimal MARGIN = new BigDecimal("1.000001");

    private final boolean asksWhen;
    private final long hours;
    private final long firstDay;
    private final long lastDay;
    private final int country;
    private final long languages;
    private final @Nullable Rate budget;
    private final ExchangeRates rates;
    private final Map<Integer, Long> dearest = new HashMap<>();

    /**
     * The gates of one gig on one day.
     *
     * @param asked by the gig
     * @param today UTC day on which gates are judged
     */
    OutlineGate(Conditions asked, ExchangeRates rates, LocalDate today) {
        var wanted = asked.hoursPerWeek();
        asksWhen = asked.startsOn() != null || asked.endsOn() != null || wanted != null;
        hours = wanted == null ? 0 : Math.min(wanted, Outline.HOURS_MASK);
        firstDay = Outline.day(asked.firstDay(today));
        lastDay = Outline.day(asked.lastDay(today));
        country = asked.place() == null ? 0 : Outline.country(asked.place().country());
        languages = asked.languages().stream().mapToLong(Outline::bit).reduce(0, (one, other) -> one | other);
        var most = asked.budget();
        budget = most == null || most.unit() == RateUnit.FIXED ? null : most;
        this.rates = rates;
    }

    /** Whether {@link Outline#when} is asked for. */
    boolean asksWhen() {
        return asksWhen || country != 0;
    }

    boolean asksSpoken() {
        return languages != 0;
    }

    boolean asksPrice() {
        return budget != null;
    }

    boolean maySuit(long when) {
        return (!asksWhen || mayBeFree(when)) && (country == 0 || mayBeThere(when));
    }

    private boolean mayBeFree(long when) {
        return (when & 1) == 1
                && (when >>> Outline.HOURS_SHIFT & Outline.HOURS_MASK) >= hours
                && (when >>> Outline.FROM_SHIFT & Outline.DAY_MASK) <= firstDay
                && (when >>> Outline.UNTIL_SHIFT & Outline.DAY_MASK) >= lastDay;
    }

    private boolean mayBeThere(long when) {
        return (when >>> Outline.COUNTRY_SHIFT & Outline.COUNTRY_MASK) == country;
    }

    boolean maySpeak(long spoken) {
        return (spoken & languages) == languages;
    }

    boolean mayCost(long price) {
        return price != 0
                && (price & Outline.MAX_PRICE + 1) - 1
                        <= dearest.computeIfAbsent((int) (price >>> Outline.CURRENCY_SHIFT), this::dearest);
    }

    /** The highest price of an hour, in hundredths of that currency, that may pass; -1 where none can be compared. */
    private long dearest(int currency) {
        var most = Objects.requireNonNull(budget);
        return rates.convert(most.amount(), Currency.getInstance(Outline.currency(currency)))
                .map(amount -> Outline.hourly(most.unit(), amount)
                        .multiply(MARGIN)
                        .movePointRight(2)
                        .setScale(0, RoundingMode.CEILING)
                        .min(BigDecimal.valueOf(Outline.MAX_PRICE))
                        .longValue())
                .orElse(-1L);
    }
}
