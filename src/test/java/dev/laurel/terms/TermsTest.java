package dev.laurel.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.api.Body;
import dev.laurel.api.Element;
import dev.laurel.api.Fault;
import dev.laurel.api.Fields;
import dev.laurel.api.ProblemException;
import dev.laurel.skill.terms.WorkingHours;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    @ParameterizedTest
    @CsvSource({
        "65.00, USD, 65.00",
        "65, USD, 65.00",
        "65.5, EUR, 65.50",
        "9000, JPY, 9000",
        "9000.00, JPY, 9000",
        "1.125, KWD, 1.125",
        "0.01, USD, 0.01",
        "10000000000, IDR, 10000000000.00"
    })
    void moneyIsReadAndWrittenWithTheCurrencysDecimals(String amount, String currency, String written) {
        assertEquals(written + " " + currency, money("\"" + amount + "\"", currency));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"65.005\"', USD, /v/amount too_many_decimals",
        "'\"65.5\"', JPY, /v/amount too_many_decimals",
        "'\"0\"', USD, /v/amount out_of_range",
        "'\"0.00\"', USD, /v/amount out_of_range",
        "'\"-1\"', USD, /v/amount out_of_range",
        "'\"10000000000.01\"', USD, /v/amount out_of_range",
        "'\"1e3\"', USD, /v/amount invalid_amount",
        "'\"007\"', USD, /v/amount invalid_amount",
        "'\"65,00\"', USD, /v/amount invalid_amount",
        "'\"NaN\"', USD, /v/amount invalid_amount",
        "'\" 65\"', USD, /v/amount invalid_amount",
        "65.00, USD, /v/amount wrong_type",
        "'\"65\"', usd, /v/currency unknown_currency",
        "'\"65\"', DEM, /v/currency unknown_currency",
        "'\"65\"', XAU, /v/currency unknown_currency",
        "'\"65\"', XXX, /v/currency unknown_currency",
        "'\"65\"', BTC, /v/currency unknown_currency"
    })
    void nonsenseMoneyIsRefusedWhereItStands(String amount, String currency, String fault) {
        assertEquals(fault, money(amount, currency));
    }

    private static String money(String amount, String currency) {
        return read("{\"amount\":%s,\"currency\":\"%s\"}".formatted(amount, currency), value -> {
            var money = MoneyForm.read(value);
            return money == null
                    ? null
                    : MoneyForm.of(money).amount() + " " + MoneyForm.of(money).currency();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN-us, en-US",
        "pt-br, pt-BR",
        "zh-hant-tw, zh-Hant-TW",
        "es-419, es-419",
        "fil, fil",
        "haw, haw",
        "eng, /v unknown_language",
        "english, /v unknown_language",
        "xx, /v unknown_language",
        "qqq, /v unknown_language",
        "und, /v unknown_language",
        "e, /v unknown_language",
        "en_US, /v unknown_language",
        "en-ZZ, /v unknown_language",
        "de-1996, /v unknown_language",
        "en-x-private, /v unknown_language",
        "en-u-ca-gregory, /v unknown_language"
    })
    void languagesAreKnownOnesInCanonicalCase(String tag, String written) {
        assertEquals(
                written,
                read("[{\"tag\":\"" + tag + "\",\"level\":\"B2\"}]", null, in -> {
                            var languages = LanguageForm.read(in, "v");
                            return languages.isEmpty()
                                    ? null
                                    : languages.getFirst().tag();
                        })
                        .replace("/v/0/tag", "/v"));
    }

    @Test
    void theShorterTagOfALanguageIsSuggested() {
        assertEquals(List.of("en"), LanguageTags.suggestions("eng"));
        assertEquals(List.of("de"), LanguageTags.suggestions("German"));
    }

    @ParameterizedTest
    @CsvSource({
        "US-TX, US-TX",
        "US-DC, US-DC",
        "US-PR, US-PR",
        "CA-ON, CA-ON",
        "GB-ENG, GB-ENG",
        "us-tx, /v unknown_region US-TX",
        "TX, /v unknown_region US-TX",
        "Texas, /v unknown_region US-TX",
        "new york, /v unknown_region US-NY",
        "US-XX, /v unknown_region",
        "ZZ-AB, /v unknown_region",
        "US, /v unknown_region",
        "US-, /v unknown_region",
        "US-TXXX, /v unknown_region"
    })
    void regionsAreTheStandards(String text, String written) {
        assertEquals(written, read("\"" + text + "\"", Places::region));
    }

    @Test
    void theUnitedStatesHaveFiftyStatesTheirDistrictAndSixOutlyingAreas() {
        assertEquals(57, UnitedStates.regions().size());
        assertEquals("West Virginia", UnitedStates.regions().get("US-WV"));
        assertEquals("Virgin Islands", UnitedStates.regions().get("US-VI"));
        assertTrue(UnitedStates.regions().keySet().stream().allMatch(code -> code.matches("US-[A-Z]{2}")));
    }

    @ParameterizedTest
    @CsvSource({
        "US, US-TX, US US-TX",
        "DE, '', DE null",
        "US, CA-ON, /region region_of_another_country",
        "USA, '', /country unknown_country US",
        "Germany, '', /country unknown_country DE",
        "'', US-TX, /country required"
    })
    void aPlaceIsACountryAndOneOfItsRegions(String country, String region, String written) {
        var json = "{" + (country.isEmpty() ? "" : "\"country\":\"" + country + "\"")
                + (country.isEmpty() || region.isEmpty() ? "" : ",")
                + (region.isEmpty() ? "" : "\"region\":\"" + region + "\"") + "}";
        var read = faultsOr(() -> new Body(parse(json)).read(in -> {
            var place = Places.read(in, false);
            return place == null ? "nowhere" : place.country() + " " + place.region();
        }));
        assertTrue(read.startsWith(written), read);
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 17:00, PT8H",
        "22:00, 06:30, PT8H30M",
        "00:00, 23:59, PT23H59M",
        "9:00, 17:00, /v/from invalid_time",
        "09:00, 24:00, /v/to invalid_time",
        "09:00:30, 17:00, /v/from invalid_time",
        "09:00, 09:00, /v/to empty_hours",
        "'', 17:00, /v/from out_of_range"
    })
    void hoursAreWholeMinutesAndMayPassMidnight(String from, String to, String written) {
        assertEquals(written, read("{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, to), value -> {
            WorkingHours hours = HoursForm.read(value);
            return hours == null ? null : HoursForm.length(hours).toString();
        }));
    }

    @Test
    void hoursReadBackAsTheyWereWritten() {
        var hours = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 30));
        assertEquals(hours, HoursForm.of(hours).hours());
        assertEquals(Duration.ofMinutes(510), HoursForm.length(hours));
    }

    @ParameterizedTest
    @CsvSource({
        "2000-01-01, 2000-01-01",
        "2100-12-31, 2100-12-31",
        "1999-12-31, /v out_of_range",
        "2101-01-01, /v out_of_range",
        "+12345-01-01, /v out_of_range",
        "2026-02-30, /v invalid_date",
        "2026-2-3, /v invalid_date",
        "tomorrow, /v invalid_date"
    })
    void daysAreRealAndWithinReason(String day, String written) {
        assertEquals(written, read("\"" + day + "\"", null, in -> String.valueOf(Days.read(in, "v"))));
    }

    private static String read(String value, Function<Element, @Nullable String> reader) {
        return read(value, reader, in -> "");
    }

    /** What a reader makes of {@code {"v": value}}, or its faults. */
    private static String read(
            String value,
            @Nullable Function<Element, @Nullable String> reader,
            Function<Fields, @Nullable String> fieldReader) {
        var body = new Body(parse("{\"v\":" + value + "}"));
        return faultsOr(() -> body.read(in -> {
            var element = reader == null ? null : in.field("v");
            return element == null || reader == null ? fieldReader.apply(in) : reader.apply(element);
        }));
    }

    private static com.fasterxml.jackson.databind.JsonNode parse(String json) {
        return Body.of(json.getBytes(StandardCharsets.UTF_8)).json();
    }

    private static String faultsOr(java.util.function.Supplier<String> reading) {
        try {
            return reading.get();
        } catch (ProblemException refused) {
            return refused.faults().stream().map(TermsTest::printed).collect(Collectors.joining("; "));
        }
    }

    private static String printed(Fault fault) {
        var suggested = fault.code().equals("unknown_region") || fault.code().equals("unknown_country")
                ? " " + String.join(" ", fault.suggestions())
                : "";
        return (fault.pointer() + " " + fault.code() + suggested).strip();
    }
}
