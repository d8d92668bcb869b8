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
    private static final BigDecimal LESS = new BigDecimal("0.999999");

    private static final BigDecimal MORE = new BigDecimal("1.000001");
    /** Set where the numbers do not say all that the gig's gates ask; no {@link Outline} has it. */
    private static final long ASKS_MORE = 1L << 63;
    /** Set in {@link Outline#spoken} where the gig is open until the last day of {@link Outline#when} and no longer. */
    private static final long CLOSES = 1L << 63;
    /** Country, and over it the region. */
    private static final long PLACE_MASK = Outline.REGION_MASK << Outline.COUNTRY_BITS | Outline.COUNTRY_MASK;

    private final Outline person;
    private final long today;
    private final @Nullable Rate rate;
    private final ExchangeRates rates;
    private final Map<Integer, Price> prices = new HashMap<>();
    private final boolean isExactToday;
    private int lastCurrency = -1;
    private Price lastPrice = Price.UNKNOWN;

    /**
     * One person's answer.
     *
     * @param stated by the person
     * @param day UTC day on which gates are judged
     */
    AskedOutline(Circumstances stated, ExchangeRates rates, LocalDate day) {
        person = Outline.of(stated);
        today = Outline.day(day);
        isExactToday = Outline.isExact(day);
        var price = stated.rate();
        rate = price == null || price.unit() == RateUnit.FIXED ? null : price;
        this.rates = rates;
    }

    /**
     * What a gig asks; where it names no day, that day is 0.
     *
     * @param closesAfter the last day on which the gig is open
     * @param hasMore whether something else than these conditions may keep anybody off the gig
     */
    static Outline of(Conditions asked, @Nullable LocalDate closesAfter, boolean hasMore) {
        boolean endsThen = closesAfter == null || closesAfter.equals(asked.endsOn());
        long more = hasMore || !endsThen || !isDecisive(asked) ? ASKS_MORE : 0;
        long closes = closesAfter != null && endsThen && isExact(closesAfter) ? CLOSES : 0;
        return new Outline(more | when(asked), closes | Spoken.of(asked.languages()), price(asked.budget()));
    }

    private static boolean isDecisive(Conditions asked) {
        var place = asked.place();
        var hours = asked.hoursPerWeek();
        return (place == null || (place.region() == null && Outline.country(place.country()) != Outline.ANY_COUNTRY))
                && (hours == null || hours < Outline.HOURS_MASK)
                && isExact(asked.startsOn())
                && isExact(asked.endsOn())
                && Spoken.isDecisive(asked.languages())
                && (asked.timeZone() == null || asked.workingHours() == null || asked.overlapHours() == null);
    }

    /** The first days of all stand for none, and for those before. */
    private static boolean isExact(@Nullable LocalDate day) {
        return day == null || (Outline.isExact(day) && Outline.day(day) > 1);
    }

    private static long when(Conditions asked) {
        var start = asked.startsOn();
        var end = asked.endsOn();
        var hours = asked.hoursPerWeek();
        var place = asked.place();
        long when = Outline.placed(place);
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

    /** What a gig's gates say to the person. */
    OutlineGate.Answer judge(long when, long spoken, long price) {
        long languages = spoken & ~CLOSES;
        boolean mayPass = mayBeThere(when)
                && mayBeFree(when)
                && (languages == 0 || Spoken.mayMeet(person.spoken(), languages))
                && (languages == spoken || isOpen(when));
        if (!mayPass) {
            return OutlineGate.Answer.REFUSED;
        }
        boolean isDecisive = (when & ASKS_MORE) == 0 && isExactToday;
        if (price == 0) {
            return isDecisive ? OutlineGate.Answer.OPEN : OutlineGate.Answer.UNSURE;
        }
        return judgePrice(price, isDecisive);
    }

    private boolean isOpen(long when) {
        return (when >>> Outline.UNTIL_SHIFT & Outline.DAY_MASK) >= today;
    }

    private boolean mayBeThere(long when) {
        long asked = when >>> Outline.COUNTRY_SHIFT & PLACE_MASK;
        long different = asked ^ (person.when() >>> Outline.COUNTRY_SHIFT & PLACE_MASK);
        return asked == 0
                || different == 0
                || ((different & Outline.COUNTRY_MASK) == 0 && asked <= Outline.COUNTRY_MASK);
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

    private OutlineGate.Answer judgePrice(long most, boolean isDecisive) {
        int currency = (int) (most >>> Outline.CURRENCY_SHIFT);
        if (currency != lastCurrency) {
            lastPrice = prices.computeIfAbsent(currency, this::price);
            lastCurrency = currency;
        }
        long hundredths = (most & (Outline.MAX_PRICE + 1)) - 1;
        if (lastPrice.least > hundredths) {
            return OutlineGate.Answer.REFUSED;
        }
        // What is asked was rounded up to a whole hundredth.
        return isDecisive && lastPrice.most < hundredths ? OutlineGate.Answer.OPEN : OutlineGate.Answer.UNSURE;
    }

    private Price price(int currency) {
        if (rate == null) {
            return Price.UNKNOWN;
        }
        return rates.convert(rate.amount(), Currency.getInstance(Outline.currency(currency)))
                .map(amount -> Outline.hourly(rate.unit(), amount).movePointRight(2))
                .map(hundredths -> new Price(
                        whole(hundredths.multiply(LESS), RoundingMode.FLOOR),
                        whole(hundredths.multiply(MORE), RoundingMode.CEILING)))
                .orElse(Price.UNKNOWN);
    }

    private static long whole(BigDecimal hundredths, RoundingMode rounding) {
        return hundredths
                .setScale(0, rounding)
                .min(BigDecimal.valueOf(Outline.MAX_PRICE))
                .longValue();
    }

    /**
     * The person's price of an hour in one currency, in hundredths.
     *
     * @param least it is not less
     * @param most it is not more, unless it is beyond all that can be told apart
     */
    private record Price(long least, long most) {
        /** Passes no gate on price. */
        static final Price UNKNOWN = new Price(Long.MAX_VALUE, Long.MAX_VALUE);
    }
}
