package dev.laurel.match;

import static dev.laurel.match.Sample.DAY;
import static dev.laurel.match.Sample.ask;
import static dev.laurel.match.Sample.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.match.GateFailure.Detail;
import dev.laurel.skill.Graph;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.person.Availability;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.terms.Cefr;
import dev.laurel.skill.terms.Compact;
import dev.laurel.skill.terms.ExchangeRates;
import dev.laurel.skill.terms.Language;
import dev.laurel.skill.terms.Money;
import dev.laurel.skill.terms.Place;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import dev.laurel.skill.terms.Tables;
import dev.laurel.skill.terms.WorkingHours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gates beside qualifications: each asks only if the gig sets its field. */
class GatesTest {
    private static final String OPEN = "open";
    private static final Tables TABLES = new Tables(
            Compact.none(),
            new ExchangeRates(
                    DAY, Currency.getInstance("USD"), Map.of(Currency.getInstance("EUR"), new BigDecimal("0.80"))));
    private static final Conditions ALL = new Conditions(
            LocalDate.of(2026, 12, 1),
            LocalDate.of(2027, 2, 28),
            12,
            List.of(new Language("en", Cefr.C1)),
            rate(RateUnit.HOUR, "70.00", "USD"),
            ZoneId.of("America/Chicago"),
            hours("09:00", "17:00"),
            4,
            new Place("US", "US-TX"));

    @Test
    void aGigThatStatesNothingIsOpenToAll() {
        assertEquals(OPEN, gate(Conditions.none(), Circumstances.none()));
    }

    @Test
    void gatesAreAskedInOrderAndWhatIsNotStatedFails() {
        var stated = Circumstances.none();
        assertEquals("/languages/0 LANGUAGES_NOT_STATED", gate(ALL, stated));
        stated = new Circumstances(null, null, null, List.of(new Language("en", Cefr.NATIVE)), null, null);
        assertEquals("/startsOn AVAILABILITY_NOT_STATED", gate(ALL, stated));
        stated = with(stated, null, free("2026-12-01", null, 12));
        assertEquals("/budget RATE_NOT_STATED", gate(ALL, stated));
        stated = with(stated, rate(RateUnit.HOUR, "70.00", "USD"), stated.availability());
        assertEquals("/timeZone TIME_ZONE_NOT_STATED", gate(ALL, stated));
        stated = at(stated, null, "America/Chicago", null);
        assertEquals("/workingHours WORKING_HOURS_NOT_STATED", gate(ALL, stated));
        stated = at(stated, null, "America/Chicago", hours("09:00", "13:00"));
        assertEquals("/location PLACE_NOT_STATED", gate(ALL, stated));
        stated = at(stated, new Place("US", null), "America/Chicago", hours("09:00", "13:00"));
        assertEquals("/location REGION_NOT_STATED", gate(ALL, stated));
        stated = at(stated, new Place("US", "US-TX"), "America/Chicago", hours("09:00", "13:00"));
        assertEquals(OPEN, gate(ALL, stated));
    }

    @Test
    void aMandatoryQualificationIsAskedBeforeAllElse() {
        var licence = new Qualification.Licence("RN", List.of("US-TX"), true, null);
        var failure = matcher()
                .gate(ask(ALL, licence), person(Circumstances.none()), DAY)
                .orElseThrow();
        assertEquals("/qualifications/0", failure.pointer());
        assertEquals(Gate.LICENCE, failure.gate());
        assertEquals("licence_not_in_force", failure.detail().code());
    }

    @ParameterizedTest
    @CsvSource({
        "en, C1, en, C1, open",
        "en, C1, en-GB, NATIVE, open",
        "en, C1, en, B2, /languages/0 LANGUAGE_NOT_MET",
        "en, C1, eng, C2, /languages/0 LANGUAGE_NOT_MET",
        "en, C1, de, NATIVE, /languages/0 LANGUAGE_NOT_MET",
        "pt-BR, B1, pt-BR, B1, open",
        "pt-BR, B1, pt, NATIVE, /languages/0 LANGUAGE_NOT_MET",
        "pt-BR, B1, pt-PT, NATIVE, /languages/0 LANGUAGE_NOT_MET",
        "en, NATIVE, en, C2, /languages/0 LANGUAGE_NOT_MET"
    })
    void languageByPrimarySubtagAndRegionIfNamed(String asked, Cefr least, String spoken, Cefr level, String expected) {
        var conditions =
                new Conditions(null, null, null, List.of(new Language(asked, least)), null, null, null, null, null);
        var stated = new Circumstances(null, null, null, List.of(new Language(spoken, level)), null, null);
        assertEquals(expected, gate(conditions, stated));
    }

    @ParameterizedTest
    @CsvSource({
        // gig: first day, last day, hours; person: from, until, hours
        "2026-12-01, 2027-02-28, 12, 2026-12-01, 2027-02-28, 12, open",
        "2026-12-01, 2027-02-28, 12, 2026-12-02, , 40, /startsOn AVAILABLE_TOO_LATE",
        "2026-12-01, 2027-02-28, 12, 2026-12-01, 2027-02-27, 40, /endsOn AVAILABILITY_ENDS_TOO_EARLY",
        "2026-12-01, 2027-02-28, 12, 2026-12-01, , 11, /hoursPerWeek TOO_FEW_HOURS",
        "2026-12-01, , , 2026-01-01, 2026-11-30, 40, /startsOn AVAILABILITY_ENDS_TOO_EARLY",
        // no first day: today, 22 November
        ", , 12, 2026-11-22, , 12, open",
        ", , 12, 2026-11-23, , 12, /hoursPerWeek AVAILABLE_TOO_LATE",
        ", 2027-02-28, , 2026-11-23, , 12, /endsOn AVAILABLE_TOO_LATE",
        ", , , 2030-01-01, , 1, open"
    })
    void availabilityCoversTheGigsDays(
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Integer hours,
            LocalDate from,
            @Nullable LocalDate until,
            int offered,
            String expected) {
        var conditions = new Conditions(startsOn, endsOn, hours, List.of(), null, null, null, null, null);
        var stated = with(Circumstances.none(), null, new Availability(from, until, offered));
        assertEquals(expected, gate(conditions, stated));
    }

    @ParameterizedTest
    @CsvSource({
        // budget; rate. One dollar is .80 euros, a day is 8 hours.
        "HOUR, 70.00, USD, HOUR, 70.00, USD, open",
        "HOUR, 70.00, USD, HOUR, 70.01, USD, /budget RATE_ABOVE_BUDGET",
        "HOUR, 70.00, USD, DAY, 560.00, USD, open",
        "HOUR, 70.00, USD, DAY, 560.01, USD, /budget RATE_ABOVE_BUDGET",
        "DAY, 560.00, USD, HOUR, 70.00, USD, open",
        "DAY, 560.00, USD, HOUR, 70.01, USD, /budget RATE_ABOVE_BUDGET",
        "HOUR, 70.00, USD, HOUR, 56.00, EUR, open",
        "HOUR, 70.00, USD, HOUR, 56.01, EUR, /budget RATE_ABOVE_BUDGET",
        "HOUR, 56.00, EUR, HOUR, 70.00, USD, open",
        "HOUR, 70.00, USD, HOUR, 1.00, GBP, /budget RATE_NOT_CONVERTIBLE",
        "FIXED, 1.00, USD, HOUR, 900.00, GBP, open"
    })
    void ratesAreComparedInTheBudgetsUnitAndCurrency(
            RateUnit unit, String most, String currency, RateUnit asked, String amount, String of, String expected) {
        var conditions =
                new Conditions(null, null, null, List.of(), rate(unit, most, currency), null, null, null, null);
        assertEquals(expected, gate(conditions, with(Circumstances.none(), rate(asked, amount, of), null)));
    }

    @ParameterizedTest
    @CsvSource({
        "US, , US, US-CA, open",
        "US, , US, , open",
        "US, , CA, , /location PLACE_DIFFERS",
        "US, US-TX, US, US-TX, open",
        "US, US-TX, US, US-CA, /location PLACE_DIFFERS",
        "US, US-TX, US, , /location REGION_NOT_STATED"
    })
    void placeByCountryAndByRegionIfNamed(
            String country, @Nullable String region, String theirs, @Nullable String theirRegion, String expected) {
        var conditions =
                new Conditions(null, null, null, List.of(), null, null, null, null, new Place(country, region));
        var stated = new Circumstances(new Place(theirs, theirRegion), null, null, List.of(), null, null);
        assertEquals(expected, gate(conditions, stated));
    }

    @Test
    void codesAreSnakeCase() {
        assertEquals("rate_not_stated", Detail.RATE_NOT_STATED.code());
    }

    private static String gate(Conditions conditions, Circumstances stated) {
        return matcher()
                .gate(ask(conditions), person(stated), DAY)
                .map(failure -> failure.pointer() + " " + failure.detail())
                .orElse(OPEN);
    }

    private static Matcher matcher() {
        return new Matcher(Policy.bundled(), Graph.empty(), TABLES);
    }

    private static Circumstances with(Circumstances stated, @Nullable Rate rate, @Nullable Availability availability) {
        return new Circumstances(null, null, null, stated.languages(), rate, availability);
    }

    private static Circumstances at(
            Circumstances stated, @Nullable Place place, String zone, @Nullable WorkingHours hours) {
        return new Circumstances(
                place, ZoneId.of(zone), hours, stated.languages(), stated.rate(), stated.availability());
    }

    private static Availability free(String from, @Nullable LocalDate until, int hours) {
        return new Availability(LocalDate.parse(from), until, hours);
    }

    private static WorkingHours hours(String from, String to) {
        return new WorkingHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Rate rate(RateUnit unit, String amount, String currency) {
        return new Rate(unit, new Money(new BigDecimal(amount), Currency.getInstance(currency)));
    }
}
