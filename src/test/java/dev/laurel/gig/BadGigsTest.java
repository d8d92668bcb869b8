package dev.laurel.gig;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of bad gig is answered with a problem that names each fault and its place, and nothing of it is stored.
 */
@QuarkusTest
class BadGigsTest {
    private static final String ASKED = "\"requirements\":[{\"anyOf\":[\"Alphacraft\"]}]";

    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    @Inject
    DataSource source;

    @BeforeEach
    void published() throws SQLException {
        skills.publish();
    }

    /** What is no JSON: 400. */
    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("white space", "  \n"),
                Arguments.of("truncated", "{\"title\":\"A gig\","),
                Arguments.of("two values", "{} {}"),
                Arguments.of("a comment", "{/* a gig */}"),
                Arguments.of("single quotes", "{'title':'A gig'}"),
                Arguments.of("a name twice", "{\"title\":\"A\",\"title\":\"B\"," + ASKED + "}"),
                Arguments.of("a name twice, deep down", "{\"budget\":{\"max\":{\"amount\":\"1\",\"amount\":\"2\"}}}"),
                Arguments.of("depth 100,000", "[".repeat(100_000)),
                Arguments.of("a number of 10,000 digits", "{\"seats\":" + "9".repeat(10_000) + "}"),
                Arguments.of("NaN", "{\"seats\":NaN}"),
                Arguments.of("a raw control character", "{\"title\":\"a\nb\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatIsNoJsonIsMalformed(String kind, String body) throws SQLException {
        refused(body.getBytes(StandardCharsets.UTF_8), 400, "malformed_json");
    }

    @Test
    void whatIsNotUtf8IsMalformed() throws SQLException {
        refused(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}, 400, "malformed_json");
    }

    @Test
    void moreThanAMegabyteIsTooLarge() throws SQLException {
        var body = "{\"title\":\"" + "x".repeat(1024 * 1024) + "\"}";
        refused(body.getBytes(StandardCharsets.UTF_8), 413, "body_too_large");
    }

    /** What is JSON but no gig: 422 with a pointer and code for each fault. */
    static Stream<Arguments> faulty() {
        return Stream.of(
                bad("a list", "[]", " wrong_type"),
                bad("a text", "\"gig\"", " wrong_type"),
                bad("null", "null", " wrong_type"),
                bad("nothing in it", "{}", "/title required", "/requirements nothing_to_score"),
                bad(
                        "unknown fields",
                        gig("\"titel\":\"x\",\"a/b~c\":1"),
                        "/titel unknown_field",
                        "/a~1b~0c unknown_field"),
                bad(
                        "fields of the service",
                        gig("\"id\":\"gig_x\",\"version\":9,\"createdAt\":null,\"client\":\"acc_x\""),
                        "/id read_only_field",
                        "/version read_only_field",
                        "/createdAt read_only_field",
                        "/client read_only_field"),
                bad(
                        "fields of other things",
                        gig("\"score\":1,\"tenant\":\"other\",\"verified_level\":5"),
                        "/score unknown_field",
                        "/tenant unknown_field",
                        "/verified_level unknown_field"),
                bad(
                        "wrong types everywhere",
                        "{\"title\":5,\"description\":[],\"state\":1,\"visibility\":true,\"requirements\":{},"
                                + "\"qualifications\":\"RN\",\"budget\":\"70\",\"startsOn\":20261201,\"hoursPerWeek\":\"12\","
                                + "\"timeZone\":{},\"workingHours\":[],\"overlapHours\":2.5,\"languages\":\"en\","
                                + "\"remote\":\"yes\",\"location\":\"US\",\"seats\":true}",
                        "/title wrong_type",
                        "/description wrong_type",
                        "/state wrong_type",
                        "/visibility wrong_type",
                        "/requirements wrong_type",
                        "/qualifications wrong_type",
                        "/budget wrong_type",
                        "/startsOn wrong_type",
                        "/hoursPerWeek wrong_type",
                        "/timeZone wrong_type",
                        "/workingHours wrong_type",
                        "/overlapHours wrong_type",
                        "/languages wrong_type",
                        "/remote wrong_type",
                        "/location wrong_type",
                        "/location location_of_remote",
                        "/seats wrong_type"),
                bad("a blank title", "{\"title\":\"   \"," + ASKED + "}", "/title blank"),
                bad("a title of 201", "{\"title\":\"" + "x".repeat(201) + "\"," + ASKED + "}", "/title out_of_range"),
                bad(
                        "a description of 20,001",
                        gig("\"description\":\"" + "x".repeat(20_001) + "\""),
                        "/description out_of_range"),
                bad(
                        "control characters and half a surrogate pair",
                        "{\"title\":\"a\\u0000b\",\"description\":\"\\ud83d\"," + ASKED + "}",
                        "/title invalid_text",
                        "/description invalid_text"),
                bad(
                        "misspelt choices",
                        gig("\"state\":\"Open\",\"visibility\":\"PRIVATE\""),
                        "/state unknown_value",
                        "/visibility unknown_value"),
                bad("born closed", gig("\"state\":\"CLOSED\""), "/state unknown_value"),
                bad(
                        "days that are none",
                        gig("\"startsOn\":\"2026-02-30\",\"endsOn\":\"next week\""),
                        "/startsOn invalid_date",
                        "/endsOn invalid_date"),
                bad(
                        "days beyond reason",
                        gig("\"startsOn\":\"1926-12-01\",\"endsOn\":\"9999-12-31\""),
                        "/startsOn out_of_range",
                        "/endsOn out_of_range"),
                bad(
                        "ends before it starts",
                        gig("\"startsOn\":\"2090-12-01\",\"endsOn\":\"2090-11-30\""),
                        "/endsOn ends_before_it_starts"),
                bad("ended long ago", gig("\"endsOn\":\"2001-01-01\""), "/endsOn in_the_past"),
                bad("hours nobody has", gig("\"hoursPerWeek\":169"), "/hoursPerWeek out_of_range"),
                bad(
                        "no hours",
                        gig("\"hoursPerWeek\":0,\"seats\":0"),
                        "/hoursPerWeek out_of_range",
                        "/seats out_of_range"),
                bad("a seat too many", gig("\"seats\":1001"), "/seats out_of_range"),
                bad(
                        "numbers beyond an int",
                        gig("\"seats\":99999999999,\"hoursPerWeek\":1e3"),
                        "/seats out_of_range",
                        "/hoursPerWeek wrong_type"),
                bad("a zone that is none", gig("\"timeZone\":\"Mars/Olympus\""), "/timeZone invalid_time_zone"),
                bad("an offset for a zone", gig("\"timeZone\":\"+02:00\""), "/timeZone invalid_time_zone"),
                bad("an overlap of nothing", gig("\"overlapHours\":4"), "/timeZone required", "/workingHours required"),
                bad(
                        "an overlap longer than the day",
                        gig(
                                "\"timeZone\":\"Europe/Berlin\",\"workingHours\":{\"from\":\"09:00\",\"to\":\"12:59\"},\"overlapHours\":4"),
                        "/overlapHours out_of_range"),
                bad(
                        "empty hours",
                        gig("\"timeZone\":\"UTC\",\"workingHours\":{\"from\":\"09:00\",\"to\":\"09:00\"}"),
                        "/workingHours/to empty_hours"),
                bad(
                        "half the hours",
                        gig("\"timeZone\":\"UTC\",\"workingHours\":{\"from\":\"25:00\"}"),
                        "/workingHours/from invalid_time",
                        "/workingHours/to required"),
                bad(
                        "languages twice, unknown and unlevelled",
                        gig(
                                "\"languages\":[{\"tag\":\"en\",\"level\":\"C1\"},{\"tag\":\"EN\",\"level\":\"B1\"},{\"tag\":\"klingon\",\"level\":\"B1\"},{\"tag\":\"de\",\"level\":\"FLUENT\"},{\"tag\":\"fr\"}]"),
                        "/languages/1/tag duplicate_language",
                        "/languages/2/tag unknown_language",
                        "/languages/3/level unknown_value",
                        "/languages/4/level required"),
                bad("on site nowhere", gig("\"remote\":false"), "/location required"),
                bad("remote somewhere", gig("\"location\":{\"country\":\"US\"}"), "/location location_of_remote"),
                bad(
                        "a place that is none",
                        gig(
                                "\"remote\":false,\"location\":{\"country\":\"Texas\",\"region\":\"US-XX\",\"town\":\"Austin\"}"),
                        "/location/country unknown_country",
                        "/location/region unknown_region",
                        "/location/town unknown_field"),
                bad(
                        "a region elsewhere",
                        gig("\"remote\":false,\"location\":{\"country\":\"CA\",\"region\":\"US-TX\"}"),
                        "/location/region region_of_another_country"),
                bad("a place without a country", gig("\"remote\":false,\"location\":{}"), "/location/country required"),
                bad(
                        "foreign currency nonsense",
                        gig(budget("HOUR", "\"70.00\"", "GALLEONS")),
                        "/budget/max/currency unknown_currency"),
                bad(
                        "a currency of the past",
                        gig(budget("FIXED", "\"70\"", "DEM")),
                        "/budget/max/currency unknown_currency"),
                bad(
                        "too many decimals",
                        gig(budget("HOUR", "\"70.001\"", "USD")),
                        "/budget/max/amount too_many_decimals"),
                bad("yen and a half", gig(budget("HOUR", "\"70.5\"", "JPY")), "/budget/max/amount too_many_decimals"),
                bad("less than nothing", gig(budget("HOUR", "\"-1\"", "USD")), "/budget/max/amount out_of_range"),
                bad(
                        "more than there is",
                        gig(budget("FIXED", "\"1" + "0".repeat(30) + "\"", "USD")),
                        "/budget/max/amount out_of_range"),
                bad("money as a number", gig(budget("HOUR", "70.0", "USD")), "/budget/max/amount wrong_type"),
                bad("a budget by the mile", gig(budget("MILE", "\"7\"", "USD")), "/budget/unit unknown_value"),
                bad("a budget of nothing", gig("\"budget\":{}"), "/budget/unit required", "/budget/max required"),
                bad(
                        "requirements without, with no, with unknown and with ambiguous skills",
                        asking(
                                "{}",
                                "{\"anyOf\":[]}",
                                "{\"anyOf\":[\"Alphacraft\",\"Zzqxv\"]}",
                                "{\"anyOf\":[\"Twincraft\"]}",
                                "\"Alphacraft\"",
                                "{\"anyOf\":\"Alphacraft\"}"),
                        "/requirements/0/anyOf required",
                        "/requirements/1/anyOf too_few",
                        "/requirements/2/anyOf/1 unknown_skill",
                        "/requirements/3/anyOf/0 ambiguous_skill",
                        "/requirements/4 wrong_type",
                        "/requirements/5/anyOf wrong_type"),
                bad(
                        "levels, importances and weights that are none",
                        asking(
                                "{\"anyOf\":[\"Alphacraft\"],\"level\":\"GURU\",\"importance\":\"MANDATORY\",\"weight\":101}",
                                "{\"anyOf\":[\"Betacraft\"],\"weight\":0}",
                                "{\"anyOf\":[\"Gammacraft\"],\"weight\":1.5,\"years\":5}"),
                        "/requirements/0/level unknown_value",
                        "/requirements/0/importance unknown_value",
                        "/requirements/0/weight out_of_range",
                        "/requirements/1/weight out_of_range",
                        "/requirements/2/weight wrong_type",
                        "/requirements/2/years unknown_field"),
                bad(
                        "the same skills twice",
                        asking(
                                "{\"anyOf\":[\"Alphacraft\",\"Betacraft\"]}",
                                "{\"anyOf\":[\"betacraft\",\"laurel:test-alphacraft\"],\"level\":\"EXPERT\"}",
                                "{\"anyOf\":[\"Gammacraft\",\"gammacraft\"]}"),
                        "/requirements/1/anyOf duplicate_requirement",
                        "/requirements/2/anyOf/1 duplicate_skill"),
                bad(
                        "seventeen skills for one",
                        asking("{\"anyOf\":[" + numbered(1, 17) + "]}"),
                        "/requirements/0/anyOf too_many"),
                bad("1,000 requirements", asking(each(1_000)), "/requirements too_many"),
                bad("33 requirements", asking(each(33)), "/requirements too_many"),
                bad(
                        "32 requirements and a qualification",
                        asking(each(32)).replaceFirst("\\{", "{\"qualifications\":[" + licence("US-TX") + "],"),
                        "/qualifications too_many"),
                bad(
                        "qualifications that ask for nothing",
                        qualified(
                                "{}",
                                "{\"licence\":{},\"credential\":{}}",
                                "{\"credential\":{\"skills\":[]}}",
                                "{\"licence\":{\"type\":\"RN\",\"jurisdictions\":[]}}"),
                        "/qualifications/0 licence_or_credential",
                        "/qualifications/1 licence_or_credential",
                        "/qualifications/1/licence/type required",
                        "/qualifications/1/licence/jurisdictions required",
                        "/qualifications/1/credential too_few",
                        "/qualifications/2/credential too_few",
                        "/qualifications/3/licence/jurisdictions too_few"),
                bad(
                        "licences that are none",
                        qualified(
                                "{\"licence\":{\"type\":\"nurse\",\"jurisdictions\":[\"Texas\",\"US-XX\",\"US-TX\",\"US-TX\"]},\"importance\":\"REQUIRED\"}"),
                        "/qualifications/0/licence/type invalid_licence_type",
                        "/qualifications/0/licence/jurisdictions/0 unknown_region",
                        "/qualifications/0/licence/jurisdictions/1 unknown_region",
                        "/qualifications/0/licence/jurisdictions/3 duplicate_jurisdiction",
                        "/qualifications/0/importance unknown_value"),
                bad(
                        "a gate with a weight, an issuer that is none",
                        qualified(
                                "{\"licence\":{\"type\":\"RN\",\"jurisdictions\":[\"US-TX\"]},\"weight\":5}",
                                "{\"credential\":{\"issuers\":[\"HubSpot\"],\"skills\":[\"Zzqxv\"]},\"importance\":\"PREFERRED\"}"),
                        "/qualifications/0/weight weight_on_mandatory",
                        "/qualifications/1/credential/issuers/0 invalid_id",
                        "/qualifications/1/credential/skills/0 unknown_skill"),
                Arguments.of(
                        "only gates",
                        "{\"title\":\"A gig\",\"qualifications\":[" + licence("US-TX") + "]}",
                        "nothing_to_score",
                        List.of("/requirements nothing_to_score")),
                Arguments.of(
                        "nothing asked",
                        "{\"title\":\"A gig\",\"requirements\":[]}",
                        "nothing_to_score",
                        List.of("/requirements nothing_to_score")),
                Arguments.of(
                        "the same licence twice",
                        qualified(
                                licence("US-TX\",\"US-OK"),
                                licence("US-OK\",\"US-TX").replace("}}", "},\"importance\":\"PREFERRED\"}")),
                        "duplicate_qualification",
                        List.of("/qualifications/1 duplicate_qualification")));
    }

    private static Arguments bad(String kind, String body, String... faults) {
        return Arguments.of(kind, body, "validation_failed", List.of(faults));
    }

    private static String gig(String fields) {
        return "{\"title\":\"A gig\"," + ASKED + "," + fields + "}";
    }

    private static String asking(String... requirements) {
        return "{\"title\":\"A gig\",\"requirements\":[" + String.join(",", requirements) + "]}";
    }

    private static String qualified(String... qualifications) {
        return gig("\"qualifications\":[" + String.join(",", qualifications) + "]");
    }

    private static String licence(String jurisdiction) {
        return "{\"licence\":{\"type\":\"RN\",\"jurisdictions\":[\"" + jurisdiction + "\"]}}";
    }

    private static String budget(String unit, String amount, String currency) {
        return "\"budget\":{\"unit\":\"%s\",\"max\":{\"amount\":%s,\"currency\":\"%s\"}}"
                .formatted(unit, amount, currency);
    }

    private static String numbered(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "\"Numbercraft " + i + "\"")
                .collect(Collectors.joining(","));
    }

    private static String[] each(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{\"anyOf\":[\"laurel:test-numbercraft-" + i + "\"]}")
                .toArray(String[]::new);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void whatIsNoGigIsRefusedFaultByFault(String kind, String body, String code, List<String> faults)
            throws SQLException {
        var answer = refused(body.getBytes(StandardCharsets.UTF_8), 422, code);
        GigsTest.faults(answer, faults.toArray(String[]::new));
    }

    @Test
    void atTheLimitsItIsTaken() {
        var client = keys.holder(Role.CLIENT);
        for (var body : List.of(
                "{\"title\":\"" + "x".repeat(200) + "\"," + ASKED + "}",
                gig("\"description\":\"" + "x".repeat(20_000) + "\""),
                gig("\"hoursPerWeek\":168,\"seats\":1000"),
                gig("\"hoursPerWeek\":1,\"seats\":1"),
                gig(budget("FIXED", "\"10000000000.00\"", "USD")),
                gig("\"startsOn\":\"2000-01-01\",\"endsOn\":\"2100-12-31\""),
                gig("\"timeZone\":\"UTC\",\"workingHours\":{\"from\":\"22:00\",\"to\":\"02:00\"},\"overlapHours\":4"),
                asking("{\"anyOf\":[" + numbered(1, 16) + "],\"weight\":100}"),
                asking(each(32)),
                asking(each(31)).replaceFirst("\\{", "{\"qualifications\":[" + licence("US-TX") + "],"))) {
            client.asking().body(body).post("/v1/gigs").then().statusCode(201);
        }
    }

    @Test
    void whatMayHaveBeenMeantIsSuggested() {
        var client = keys.holder(Role.CLIENT);
        client.asking()
                .body(asking("{\"anyOf\":[\"Alfacraft\"]}", "{\"anyOf\":[\"Twincraft\"]}"))
                .post("/v1/gigs")
                .then()
                .body("errors[0].suggestions[0]", equalTo("Alphacraft"))
                .body("errors[1].suggestions", hasItems("laurel:test-twincraft-1", "laurel:test-twincraft-2"));
        client.asking()
                .body(gig("\"titel\":1"))
                .post("/v1/gigs")
                .then()
                .body("errors[0].suggestions[0]", equalTo("title"));
    }

    private Response refused(byte[] body, int status, String code) throws SQLException {
        var client = keys.holder(Role.CLIENT);
        long before = stored();
        var answer = client.asking().contentType("application/json").body(body).post("/v1/gigs");
        GigsTest.problem(answer, status, code);
        assertEquals(before, stored());
        return answer;
    }

    private long stored() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from gig")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
