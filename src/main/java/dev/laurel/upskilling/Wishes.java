package dev.laurel.upskilling;

import dev.laurel.api.Fault;
import dev.laurel.api.Page;
import dev.laurel.api.Parameters;
import dev.laurel.api.ProblemException;
import dev.laurel.offering.Offering;
import dev.laurel.terms.MoneyForm;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is looking for among offerings. Whatever an offering does not say is not within a limit.
 *
 * @param order of the offerings
 * @param maxPrice in {@code currency}; null for any
 * @param currency in which prices and budgets are told; null for that of the person's rate, else US dollars
 * @param maxHours of work; null for any
 * @param area skill area; null for any
 * @param language of teaching, its primary subtag; null for any
 * @param fieldChange only areas in which the person has proved nothing yet
 * @param path how many offerings a set may have, 0 where no set is asked for
 * @param skills how many single skills to tell of, 0 for none
 * @param limit rows
 * @param cursor of the page before; null for the first
 */
record Wishes(
        Order order,
        @Nullable BigDecimal maxPrice,
        @Nullable Currency currency,
        @Nullable Integer maxHours,
        @Nullable String area,
        @Nullable String language,
        boolean fieldChange,
        int path,
        int skills,
        int limit,
        @Nullable String cursor) {
    /** Rows of a page where no number is asked for: each row costs two looks at a ranking for each of its gigs. */
    static final int DEFAULT_LIMIT = 10;

    private static final int MAX_AREA = 60;
    private static final int MAX_LANGUAGE = 35;
    private static final int MAX_HOURS = 1_000_000;
    private static final int MAX_AMOUNT = 20;

    /** What comes first. */
    enum Order {
        /** Most gigs opened, then most points gained. */
        OPENS,
        /** Most gigs opened for each hour of work. */
        PER_HOUR,
        /** Most gigs opened for the money; what is free first. */
        PER_MONEY
    }

    /** The query parameters as they came. */
    record Given(
            @Nullable String order,
            @Nullable String maxPrice,
            @Nullable String currency,
            @Nullable String maxHours,
            @Nullable String area,
            @Nullable String language,
            @Nullable String fieldChange,
            @Nullable String path,
            @Nullable String skills,
            @Nullable String limit,
            @Nullable String cursor) {}

    /** Reads the query parameters. @throws ProblemException VALIDATION_FAILED with all faults */
    static Wishes of(Given given) {
        var reading = new Parameters.Reading();
        var order = reading.of(
                () -> Optional.ofNullable(Parameters.choice("order", given.order, Order.class)),
                Optional.<Order>empty());
        var maxPrice = reading.of(() -> amount(given.maxPrice), Optional.<BigDecimal>empty());
        var currency = reading.of(() -> currency(given.currency), Optional.<Currency>empty());
        var maxHours = reading.of(() -> hours(given.maxHours), Optional.<Integer>empty());
        var area = reading.of(
                () -> Optional.ofNullable(Parameters.text("area", given.area, MAX_AREA)), Optional.<String>empty());
        var language = reading.of(
                () -> Optional.ofNullable(Parameters.text("language", given.language, MAX_LANGUAGE)),
                Optional.<String>empty());
        boolean change = reading.of(() -> Parameters.flag("fieldChange", given.fieldChange), false);
        int path = reading.of(() -> Parameters.integer("path", given.path, 1, PathSearch.MAX_STEPS, 0), 0);
        int skills = reading.of(() -> Parameters.integer("skills", given.skills, 1, SkillGains.MAX, 0), 0);
        int limit = reading.of(
                () -> Parameters.integer("limit", given.limit, 1, Page.MAX_LIMIT, DEFAULT_LIMIT), DEFAULT_LIMIT);
        reading.end();
        return new Wishes(
                order.orElse(Order.OPENS),
                maxPrice.orElse(null),
                currency.orElse(null),
                maxHours.orElse(null),
                area.orElse(null),
                language.map(Wishes::primary).orElse(null),
                change,
                path,
                skills,
                limit,
                given.cursor);
    }

    private static Optional<BigDecimal> amount(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var amount = new BigDecimal(text.length() > MAX_AMOUNT ? "" : text);
            if (amount.signum() >= 0 && amount.compareTo(MoneyForm.MAX) <= 0) {
                return Optional.of(amount);
            }
        } catch (NumberFormatException noNumber) {
            // Reported below, like a number out of range.
        }
        throw ProblemException.invalid(
                Fault.in("maxPrice", "invalid_amount", "Must be a decimal number from 0 to " + MoneyForm.MAX + "."));
    }

    private static Optional<Currency> currency(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        var known = MoneyForm.inUse(code);
        if (known.isEmpty()) {
            throw ProblemException.invalid(
                    Fault.in("currency", "unknown_currency", "Must be an ISO 4217 code in use, such as USD."));
        }
        return known;
    }

    private static Optional<Integer> hours(@Nullable String text) {
        return text == null
                ? Optional.empty()
                : Optional.of(Parameters.integer("maxHours", text, 1, MAX_HOURS, MAX_HOURS));
    }

    /** Whether an offering is within every limit, apart from the change of field. */
    boolean allows(Offering offering, Costs costs) {
        var body = offering.body();
        return (maxHours == null || (body.hours() != null && body.hours() <= maxHours))
                && (area == null || area.equals(body.area()))
                && (language == null || (body.language() != null && language.equals(primary(body.language()))))
                && (maxPrice == null
                        || costs.price(offering)
                                .filter(price -> price.compareTo(maxPrice) <= 0)
                                .isPresent());
    }

    private static String primary(String tag) {
        return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** All that the order of the rows depends on: a cursor of other wishes is refused. */
    String name() {
        return String.join(
                ":",
                order.name(),
                String.valueOf(maxPrice),
                String.valueOf(currency),
                String.valueOf(maxHours),
                String.valueOf(area),
                String.valueOf(language),
                String.valueOf(fieldChange));
    }
}
