package dev.laurel.index.lucene;

import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.terms.ExchangeRates;
import dev.laurel.skill.terms.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A gig's gates on circumstances, asked of an {@link Outline}: whom it refuses, the gates themselves refuse; whom it
 * lets pass, they let pass; in between, they are still to be asked. Not safe for several threads.
 */
final class OutlineGate {
    /** Far more than converting there and back can differ by (16 digits), far less than anybody bargains over. */
    private static final BigDecimal MARGIN = new BigDecimal("1.000001");

    private final boolean asksAvailability;
    private final long hours;
    private final long firstDay;
    private final long lastDay;
    /** Where the place of work is, as far as the gig says, and which bits of an outline say so; 0 where it does not. */
    private final long there;

    private final long thereMask;
    private final long languages;
    private final @Nullable Rate budget;
    private final ExchangeRates rates;
    /** By currency; a marketplace has few, so they are looked through. */
    private Prices[] prices = new Prices[0];

    private final boolean isDecisive;

    /**
     * The gates of one gig on one day.
     *
     * @param asked by the gig
     * @param today UTC day on which gates are judged
     */
    OutlineGate(Conditions asked, ExchangeRates rates, LocalDate today) {
        var wanted = asked.hoursPerWeek();
        asksAvailability = asked.startsOn() != null || asked.endsOn() != null || wanted != null;
        hours = wanted == null ? 0 : Math.min(wanted, Outline.HOURS_MASK);
        firstDay = Outline.day(asked.firstDay(today));
        lastDay = Outline.day(asked.lastDay(today));
        var place = asked.place();
        there = place == null ? 0 : Outline.placed(place);
        thereMask = place == null ? 0 : Outline.placeMask(place);
        languages = Spoken.of(asked.languages());
        budget = asked.mostRate();
        this.rates = rates;
        boolean isPlain =
                place == null || (place.region() == null && Outline.country(place.country()) != Outline.ANY_COUNTRY);
        isDecisive = isPlain
                && hours < Outline.HOURS_MASK
                && Outline.isExact(asked.firstDay(today))
                && Outline.isExact(asked.lastDay(today))
                && Spoken.isDecisive(asked.languages())
                && (asked.timeZone() == null || asked.workingHours() == null || asked.overlapHours() == null);
    }

    /** What an outline tells of somebody. */
    enum Answer {
        /** Some gate refuses them. */
        REFUSED,
        /** The gates on circumstances let them pass. */
        OPEN,
        /** The gates themselves must be asked. */
        UNSURE
    }

    /**
     * The largest prices of an hour, in hundredths of one currency.
     *
     * @param currency as the outline numbers it
     * @param open the gate certainly lets pass; -1 for none
     * @param unsure it may let pass; -1 for none
     */
    private record Prices(int currency, long open, long unsure) {}

    /** Whether the gates may let somebody pass, by their {@link Outline}. */
    boolean mayPass(long when, long spoken, long price) {
        return judge(when, spoken, price) != Answer.REFUSED;
    }

    /** The first {@link Outline#placeKey} of the place of work; of all where none is asked for. */
    int firstPlace() {
        return Outline.placeKey(there);
    }

    /** The last one. */
    int lastPlace() {
        return Outline.placeKey(there | ~thereMask);
    }

    /** Whether there is a gate on price. */
    boolean asksPrice() {
        return budget != null;
    }

    /**
     * The largest {@link Outline#price} of a currency that the gate on price may let pass; less than all of them where
     * it lets none pass, as nobody who states no price.
     *
     * @param currency as outlines number it
     */
    long dearest(int currency) {
        return currency == Outline.NO_CURRENCY ? -1 : Outline.price(currency, prices(currency).unsure);
    }

    /** Whether the gate on place refuses somebody, which {@link Outline#when} tells. */
    private boolean isElsewhere(long when) {
        return ((when ^ there) & thereMask) != 0;
    }

    /** Whether the gate on availability may let somebody pass, which {@link Outline#when} tells. */
    @SuppressWarnings("ShortCircuitBoolean") // a wrong guess at a branch takes longer than all of it
    boolean mayBeFree(long when) {
        return !asksAvailability | isFree(when);
    }

    /** Judges somebody by their {@link Outline}. */
    Answer judge(long when, long spoken, long price) {
        boolean mayPass =
                !isElsewhere(when) && mayBeFree(when) && (languages == 0 || Spoken.mayMeet(spoken, languages));
        if (!mayPass) {
            return Answer.REFUSED;
        }
        return budget == null ? ofAllElse() : judgePrice(price);
    }

    private Answer ofAllElse() {
        return isDecisive ? Answer.OPEN : Answer.UNSURE;
    }

    @SuppressWarnings("ShortCircuitBoolean") // likewise
    private boolean isFree(long when) {
        return (when & 1) == 1
                & (when >>> Outline.HOURS_SHIFT & Outline.HOURS_MASK) >= hours
                & (when >>> Outline.FROM_SHIFT & Outline.DAY_MASK) <= firstDay
                & (when >>> Outline.UNTIL_SHIFT & Outline.DAY_MASK) >= lastDay;
    }

    private Answer judgePrice(long price) {
        if (price == 0) {
            return Answer.REFUSED;
        }
        var most = prices(Outline.currencyOf(price));
        long hundredths = (price & Outline.MAX_PRICE + 1) - 1;
        if (hundredths > most.unsure) {
            return Answer.REFUSED;
        }
        return hundredths <= most.open ? ofAllElse() : Answer.UNSURE;
    }

    private Prices prices(int currency) {
        for (var known : prices) {
            if (known.currency == currency) {
                return known;
            }
        }
        prices = Arrays.copyOf(prices, prices.length + 1);
        prices[prices.length - 1] = converted(currency);
        return prices[prices.length - 1];
    }

    private Prices converted(int currency) {
        var most = Objects.requireNonNull(budget);
        return rates.convert(most.amount(), Currency.getInstance(Outline.currency(currency)))
                .map(amount -> Outline.hourly(most.unit(), amount).movePointRight(2))
                .map(hundredths -> new Prices(
                        currency,
                        // An outline's price is rounded down, and the largest stands for all beyond.
                        whole(hundredths.divide(MARGIN, MathContext.DECIMAL64), RoundingMode.FLOOR) - 2,
                        whole(hundredths.multiply(MARGIN), RoundingMode.CEILING)))
                .orElse(new Prices(currency, -1, -1));
    }

    private static long whole(BigDecimal hundredths, RoundingMode rounding) {
        return hundredths
                .setScale(0, rounding)
                .min(BigDecimal.valueOf(Outline.MAX_PRICE))
                .longValue();
    }
}
