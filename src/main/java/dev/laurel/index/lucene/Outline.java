package dev.laurel.index.lucene;

import dev.laurel.skill.person.Availability;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.terms.Place;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's circumstances in three numbers, kept beside their facts: enough to refuse most people whom a gate does not
 * let through, without reading those (decision 0102). What is rounded is rounded to the person's favour, so that nobody
 * is refused whom the gates themselves would let pass.
 *
 * @param when availability, 41 bits: stated, hours a week, first and last day; country, 10 bits; region, 12 bits, 0
 *     where none is stated
 * @param spoken languages: {@link Spoken}
 * @param price currency, 15 bits, over the price of an hour in hundredths; 0 where none is stated
 */
record Outline(long when, long spoken, long price) {
    static final int HOURS_SHIFT = 1;
    static final int FROM_SHIFT = 9;
    static final int UNTIL_SHIFT = 25;
    static final int COUNTRY_SHIFT = 41;
    static final int COUNTRY_BITS = 10;
    static final int REGION_SHIFT = COUNTRY_SHIFT + COUNTRY_BITS;
    static final int REGION_BITS = 12;
    static final int CURRENCY_SHIFT = 48;
    static final long HOURS_MASK = 0xff;
    static final long DAY_MASK = 0xffff;
    static final long COUNTRY_MASK = 0x3ff;
    static final long REGION_MASK = 0xfff;
    /** Largest price that is told from larger ones; those look cheaper than they are. */
    static final long MAX_PRICE = (1L << CURRENCY_SHIFT) - 2;
    /** The number of no currency. */
    static final int NO_CURRENCY = 0;
    /** Stands for every text that is no pair of capital letters. */
    static final int ANY_COUNTRY = 1_023;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int LETTERS = 26;
    private static final int CODE_OF_COUNTRY = 2;
    private static final int CODE_OF_CURRENCY = 3;
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(RateUnit.HOURS_A_DAY);

    static Outline of(Circumstances stated) {
        return new Outline(
                when(stated.availability()) | placed(stated.place()),
                Spoken.of(stated.languages()),
                price(stated.rate()));
    }

    /** Country and region, where {@link #when} has them. */
    static long placed(@Nullable Place place) {
        return (long) country(place) << COUNTRY_SHIFT | region(place) << REGION_SHIFT;
    }

    /**
     * The bits of {@link #when} that tell whether somebody is where a gig asks for: the region only where it is named.
     */
    static long placeMask(Place asked) {
        return COUNTRY_MASK << COUNTRY_SHIFT | (asked.region() == null ? 0 : REGION_MASK << REGION_SHIFT);
    }

    /** Country and region of a {@link #when}, which all regions of one country follow each other by. */
    static int placeKey(long when) {
        return (int) ((when >>> COUNTRY_SHIFT & COUNTRY_MASK) << REGION_BITS | (when >>> REGION_SHIFT & REGION_MASK));
    }

    private static long when(@Nullable Availability free) {
        if (free == null) {
            return 0;
        }
        var until = free.until();
        return 1
                | Math.min(free.hoursPerWeek(), HOURS_MASK) << HOURS_SHIFT
                | day(free.from()) << FROM_SHIFT
                | (until == null ? DAY_MASK : day(until)) << UNTIL_SHIFT;
    }

    /** Whether a day can be told from all others. */
    static boolean isExact(LocalDate day) {
        long since = day.toEpochDay() - FIRST_DAY.toEpochDay();
        return since >= 0 && since < DAY_MASK;
    }

    /** Days since 2000, as far as they fit: the first and the last stand for all before and after them. */
    static long day(LocalDate day) {
        return Math.clamp(day.toEpochDay() - FIRST_DAY.toEpochDay(), 0, DAY_MASK);
    }

    private static int country(@Nullable Place place) {
        return place == null ? 0 : country(place.country());
    }

    /** 1 to 4,095, which a few regions share; 0 where none is stated. */
    static long region(@Nullable Place place) {
        return place == null || place.region() == null
                ? 0
                : 1 + Math.floorMod(place.region().hashCode(), REGION_MASK);
    }

    /** 1 to 676, or {@link #ANY_COUNTRY}. */
    static int country(String code) {
        int letters = letters(code, CODE_OF_COUNTRY);
        return letters < 0 ? ANY_COUNTRY : letters + 1;
    }

    private static long price(@Nullable Rate rate) {
        return rate == null || rate.unit() == RateUnit.FIXED ? 0 : price(rate, RoundingMode.FLOOR);
    }

    /** Currency and price of an hour or day, with the fraction of a hundredth rounded away. */
    static long price(Rate rate, RoundingMode rounding) {
        int currency = letters(rate.amount().currency().getCurrencyCode(), CODE_OF_CURRENCY);
        var hundredths =
                hourly(rate.unit(), rate.amount().amount()).movePointRight(2).setScale(0, rounding);
        long amount = hundredths.min(BigDecimal.valueOf(MAX_PRICE)).longValue();
        return price(currency, amount);
    }

    /** @param hundredths -1 for less than anybody states of the currency */
    static long price(int currency, long hundredths) {
        return ((long) currency << CURRENCY_SHIFT) + hundredths + 1;
    }

    /** The number of a {@link #price}'s currency; {@link #NO_CURRENCY} where none is stated, for no currency is AAA. */
    static int currencyOf(long price) {
        return (int) (price >>> CURRENCY_SHIFT);
    }

    static BigDecimal hourly(RateUnit unit, BigDecimal amount) {
        return unit == RateUnit.DAY ? amount.divide(HOURS_A_DAY) : amount;
    }

    /** A code of capital letters as a number to the base of 26; -1 where it is none. */
    private static int letters(String code, int length) {
        if (code.length() != length) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < length; i++) {
            int letter = code.charAt(i) - 'A';
            if (letter < 0 || letter >= LETTERS) {
                return -1;
            }
            number = number * LETTERS + letter;
        }
        return number;
    }

    /** The code that {@link #price} begins with. */
    static String currency(int number) {
        var code = new char[CODE_OF_CURRENCY];
        int rest = number;
        for (int i = CODE_OF_CURRENCY - 1; i >= 0; i--) {
            code[i] = (char) ('A' + rest % LETTERS);
            rest /= LETTERS;
        }
        return new String(code);
    }
}
