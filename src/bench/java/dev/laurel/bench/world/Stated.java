package dev.laurel.bench.world;

import dev.laurel.skill.person.Availability;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.terms.Cefr;
import dev.laurel.skill.terms.Language;
import dev.laurel.skill.terms.Money;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import dev.laurel.skill.terms.WorkingHours;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws how, when, where and for how much somebody works. Most people state most of it. */
final class Stated {
    private static final double STATES_IT = .9;
    private static final double BY_THE_DAY = .15;
    /** Of the logarithm of dollars an hour: 45 in the middle, 16 to 128 for nineteen of twenty. */
    private static final double RATE_MEAN = 3.8;

    private static final double RATE_DEVIATION = .53;
    private static final MathContext AS_PEOPLE_ROUND = new MathContext(2, RoundingMode.HALF_UP);
    private static final List<Integer> HOURS = List.of(5, 10, 10, 15, 20, 20, 20, 25, 30, 30, 40, 40);
    private static final List<String> FURTHER = List.of("es", "fr", "de", "pt", "ar", "zh");

    private Stated() {}

    /** Those that people speak wherever they live. */
    static Stream<String> languages() {
        return Stream.concat(Stream.of("en"), FURTHER.stream());
    }

    static Circumstances of(Draws draws, Places.Country country, LocalDate day) {
        return new Circumstances(
                draws.chance(STATES_IT) ? Places.place(draws, country) : null,
                draws.chance(STATES_IT) ? country.zoneId() : null,
                draws.chance(STATES_IT) ? hours(draws) : null,
                languages(draws, country),
                draws.chance(STATES_IT) ? rate(draws, country) : null,
                draws.chance(STATES_IT) ? availability(draws, day) : null);
    }

    private static WorkingHours hours(Draws draws) {
        int from = draws.between(6, 11);
        return new WorkingHours(LocalTime.of(from, 0), LocalTime.of(from + draws.between(6, 9), 0));
    }

    private static List<Language> languages(Draws draws, Places.Country country) {
        var spoken = new ArrayList<Language>();
        if (!country.language().equals("en")) {
            spoken.add(new Language(country.language(), Cefr.NATIVE));
        }
        if (draws.chance(STATES_IT)) {
            spoken.add(new Language("en", draws.chance(.7) ? country.english() : Cefr.B1));
        }
        var further = draws.one(FURTHER);
        if (draws.chance(.25)
                && spoken.stream().noneMatch(language -> language.tag().equals(further))) {
            spoken.add(new Language(further, draws.one(List.of(Cefr.A2, Cefr.B1, Cefr.B2, Cefr.C1))));
        }
        return spoken;
    }

    static Rate rate(Draws draws, Places.Country country) {
        boolean daily = draws.chance(BY_THE_DAY);
        double dollars = draws.logNormal(RATE_MEAN, RATE_DEVIATION) * country.rates() * (daily ? 8 : 1);
        return new Rate(daily ? RateUnit.DAY : RateUnit.HOUR, money(dollars, country.currency()));
    }

    private static Money money(double dollars, String currency) {
        var perDollar = new BigDecimal(Currencies.PER_DOLLAR.getOrDefault(currency, "1"));
        var unit = Currency.getInstance(currency);
        var amount = BigDecimal.valueOf(Math.max(1, dollars))
                .multiply(perDollar)
                .round(AS_PEOPLE_ROUND)
                .setScale(unit.getDefaultFractionDigits(), RoundingMode.HALF_UP);
        return new Money(amount, unit);
    }

    private static Availability availability(Draws draws, LocalDate day) {
        return new Availability(
                day.plusDays(draws.chance(.8) ? -draws.between(0, 60) : draws.between(1, 90)),
                until(draws, day),
                draws.one(HOURS));
    }

    private static @Nullable LocalDate until(Draws draws, LocalDate day) {
        return draws.chance(.15) ? day.plusDays(draws.between(100, 500)) : null;
    }
}
