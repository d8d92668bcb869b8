package dev.laurel.index.lucene;

import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.terms.ExchangeRates;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a gig's gates ask of circumstances, as an {@link Outline}, and one person's answer to it: the other direction of
 * {@link OutlineGate}, and rounded the same way. Not safe for several threads.
 */
final class AskedOutline {
    /** Far more than converting can differ by (16 digits), far less than anybody bargains over. */
    private static final BigDecimal MARGIN = new BigDecimal("0.999999");

    private final Outline person;
    private final long today;
    private final @Nullable Rate rate;
    private final ExchangeRates rates;
    private final Map<Integer, Long> prices = new HashMap<>();

    /**
     * One person's answer.
     *
     * @param stated by the person
     * @param day UTC day on which gates are judged
     */
    AskedOutline(Circumstances stated, ExchangeRates rates, LocalDate day) {
        person = Outline.of(stated);
        today = Outline.day(day);
        var price = stated.rate();
        rate = price == null || price.unit() == RateUnit.FIXED ? null : price;
        this.rates = rates;
    }

    /** What a gig asks; where it names no day, that day is 0. */
    static Outline of(Conditions asked) {
        return new Outline(when(asked), Spoken.of(asked.languages()), price(asked.budget()));
    }

    private static long when(Conditions asked) {
        var start = asked.startsOn();
        var end = asked.endsOn();
        var hours = asked.hoursPerWeek();
        long country = asked.place() == null ? 0 : Outline.country(asked.place().country());
        long when = country << Outline.COUNTRY_SHIFT;
        if (start == null && end == null && hours == null) {
            return when;
        }
        var last = end == null ? start : end;
        return when
                | 1
                | (hours == null ? 0 : Math.min(hours, Outline.HOURS_MASK)) << Outline.HOURS_SHIFT
                | (start == null ? 0 : Outline.day(start)) << Outline.FROM_SHIFT
                | (last == null ? 0 : Math.max(1, Outline.day(last))) << Outline.UNTIL_SHIFT;
    }

    private static long price(@Nullable Rate most) {
        return most == null || most.unit() == RateUnit.FIXED ? 0 : Outline.price(most, RoundingMode.CEILING);
    }

    /** Whether a gig's gates may let the person pass: whom this refuses, they refuse. */
    boolean maySuit(long when, long spoken, long price) {
        return Spoken.mayMeet(person.spoken(), spoken) && mayBeThere(when) && mayBeFree(when) && mayCost(price);
    }

    private boolean mayBeThere(long when) {
        long country = when >>> Outline.COUNTRY_SHIFT & Outline.COUNTRY_MASK;
        return country == 0 || country == (person.when() >>> Outline.COUNTRY_SHIFT & Outline.COUNTRY_MASK);
    }

    private boolean mayBeFree(long when) {
        if ((when & 1) == 0) {
            return true;
        }
        long free = person.when();
        long first = when >>> Outline.FROM_SHIFT & Outline.DAY_MASK;
        long last = when >>> Outline.UNTIL_SHIFT & Outline.DAY_MASK;
        return (free & 1) == 1
                && (free >>> Outline.HOURS_SHIFT & Outline.HOURS_MASK)
                        >= (when >>> Outline.HOURS_SHIFT & Outline.HOURS_MASK)
                && (free >>> Outline.FROM_SHIFT & Outline.DAY_MASK) <= (first == 0 ? today : first)
                && Math.max(1, free >>> Outline.UNTIL_SHIFT & Outline.DAY_MASK) >= (last == 0 ? today : last);
    }

    private boolean mayCost(long most) {
        if (most == 0) {
            return true;
        }
        return rate != null
                && prices.computeIfAbsent((int) (most >>> Outline.CURRENCY_SHIFT), this::price)
                        <= (most & (Outline.MAX_PRICE + 1)) - 1;
    }

    /** The person's price of an hour, in hundredths of a currency, at least; beyond all where it cannot be told. */
    private long price(int currency) {
        if (rate == null) {
            return Long.MAX_VALUE;
        }
        return rates.convert(rate.amount(), Currency.getInstance(Outline.currency(currency)))
                .map(amount -> Outline.hourly(rate.unit(), amount)
                        .multiply(MARGIN)
                        .movePointRight(2)
                        .setScale(0, RoundingMode.FLOOR)
                        .min(BigDecimal.valueOf(Outline.MAX_PRICE))
                        .longValue())
                .orElse(Long.MAX_VALUE);
    }
}
