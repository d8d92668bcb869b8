package dev.laurel.freelancer;

import static org.hamcrest.Matchers.equalTo;
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

/** Every kind of bad profile is answered with a problem that names each fault and its place; nothing is stored. */
@QuarkusTest
class BadProfilesTest {
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

    static Stream<Arguments> faulty() {
        return Stream.of(
                bad("a list", "[]", " wrong_type"),
                bad("nothing in it", "{}", "/displayName required"),
                bad(
                        "unknown fields, the e-mail among them",
                        person("\"email\":\"a@b.example\",\"displayname\":\"x\",\"photo\":null"),
                        "/email unknown_field",
                        "/displayname unknown_field",
                        "/photo unknown_field"),
                bad(
                        "fields of the service",
                        person("\"id\":\"frl_x\",\"account\":\"acc_x\",\"legalNameConfirmed\":true,\"version\":1,"
                                + "\"createdAt\":\"2026-01-01T00:00:00Z\",\"updatedAt\":null"),
                        "/id read_only_field",
                        "/account read_only_field",
                        "/legalNameConfirmed read_only_field",
                        "/version read_only_field",
                        "/createdAt read_only_field",
                        "/updatedAt read_only_field"),
                bad(
                        "fields that would be proof",
                        person("\"verified_level\":5,\"evidence\":[],\"score\":1,\"tie\":0"),
                        "/verified_level unknown_field",
                        "/evidence unknown_field",
                        "/score unknown_field",
                        "/tie unknown_field"),
                bad(
                        "wrong types everywhere",
                        "{\"displayName\":{},\"showName\":1,\"headline\":[],\"legalName\":true,\"country\":1,"
                                + "\"region\":[],\"timeZone\":0,\"workingHours\":\"9-5\",\"languages\":{},\"rate\":62,"
                                + "\"availability\":\"now\",\"visibility\":[],\"claims\":\"Python\"}",
                        "/displayName wrong_type",
                        "/showName wrong_type",
                        "/headline wrong_type",
                        "/legalName wrong_type",
                        "/country wrong_type",
                        "/region wrong_type",
                        "/timeZone wrong_type",
                        "/workingHours wrong_type",
                        "/languages wrong_type",
                        "/rate wrong_type",
                        "/availability wrong_type",
                        "/visibility wrong_type",
                        "/claims wrong_type"),
                bad("a blank name", "{\"displayName\":\" \\u00a0\"}", "/displayName blank"),
                bad(
                        "texts too long",
                        "{\"displayName\":\"" + "x".repeat(101) + "\",\"headline\":\"" + "x".repeat(201)
                                + "\",\"legalName\":\"" + "x".repeat(201) + "\"}",
                        "/displayName out_of_range",
                        "/headline out_of_range",
                        "/legalName out_of_range"),
                bad("lines in one line", person("\"headline\":\"a\\nb\""), "/headline invalid_text"),
                bad("a visibility that is none", person("\"visibility\":\"HIDDEN\""), "/visibility unknown_value"),
                bad("a country that is none", person("\"country\":\"UK\""), "/country unknown_country"),
                bad("a region without a country", person("\"region\":\"US-TX\""), "/country required"),
                bad(
                        "a region elsewhere",
                        person("\"country\":\"DE\",\"region\":\"US-TX\""),
                        "/region region_of_another_country"),
                bad(
                        "hours without a zone",
                        person("\"workingHours\":{\"from\":\"09:00\",\"to\":\"17:00\"}"),
                        "/timeZone required"),
                bad(
                        "empty hours in no zone",
                        person("\"timeZone\":\"CEST\",\"workingHours\":{\"from\":\"09:00\",\"to\":\"09:00\"}"),
                        "/timeZone invalid_time_zone",
                        "/workingHours/to empty_hours"),
                bad(
                        "languages twice and unknown",
                        person(
                                "\"languages\":[{\"tag\":\"pt-BR\",\"level\":\"C1\"},{\"tag\":\"pt-br\",\"level\":\"C2\"},"
                                        + "{\"tag\":\"elvish\",\"level\":\"C2\"}]"),
                        "/languages/1/tag duplicate_language",
                        "/languages/2/tag unknown_language"),
                bad("21 languages", person("\"languages\":[" + languages(21) + "]"), "/languages too_many"),
                bad("a fixed rate", person(rate("FIXED", "\"62\"", "USD")), "/rate/unit unknown_value"),
                bad("a rate of nothing", person(rate("HOUR", "\"0\"", "USD")), "/rate/amount/amount out_of_range"),
                bad("a negative rate", person(rate("HOUR", "\"-62\"", "USD")), "/rate/amount/amount out_of_range"),
                bad(
                        "a rate in nonsense",
                        person(rate("DAY", "62.5", "$")),
                        "/rate/amount/amount wrong_type",
                        "/rate/amount/currency unknown_currency"),
                bad("a rate of one field", person("\"rate\":{\"unit\":\"HOUR\"}"), "/rate/amount required"),
                bad(
                        "gone before they come",
                        person(
                                "\"availability\":{\"from\":\"2026-12-01\",\"until\":\"2026-11-30\",\"hoursPerWeek\":20}"),
                        "/availability/until ends_before_it_starts"),
                bad(
                        "an availability of nothing",
                        person("\"availability\":{}"),
                        "/availability/from required",
                        "/availability/hoursPerWeek required"),
                bad(
                        "an impossible availability",
                        person(
                                "\"availability\":{\"from\":\"2026-13-01\",\"until\":\"3026-01-01\",\"hoursPerWeek\":200}"),
                        "/availability/from invalid_date",
                        "/availability/until out_of_range",
                        "/availability/hoursPerWeek out_of_range"),
                bad(
                        "claims of unknown, ambiguous and no skills",
                        person("\"claims\":[{\"skill\":\"Zzqxv\"},{\"skill\":\"Twincraft\"},{\"level\":\"EXPERT\"},"
                                + "{\"skill\":5},\"Python\"]"),
                        "/claims/0/skill unknown_skill",
                        "/claims/1/skill ambiguous_skill",
                        "/claims/2/skill required",
                        "/claims/3/skill wrong_type",
                        "/claims/4 wrong_type"),
                bad(
                        "claims of a level that is none, with an id, with proof",
                        person("\"claims\":[{\"skill\":\"Alphacraft\",\"level\":\"SENIOR\",\"id\":\"clm_x\","
                                + "\"verified\":true}]"),
                        "/claims/0/level unknown_value",
                        "/claims/0/id read_only_field",
                        "/claims/0/verified unknown_field"),
                bad(
                        "the same skill claimed twice, by name and id",
                        person("\"claims\":[{\"skill\":\"Alphacraft\"},{\"skill\":\"laurel:test-alphacraft\"}]"),
                        "/claims/1/skill duplicate_skill"),
                bad("201 claims", person("\"claims\":[" + claims(201) + "]"), "/claims too_many"));
    }

    private static Arguments bad(String kind, String body, String... faults) {
        return Arguments.of(kind, body, List.of(faults));
    }

    private static String person(String fields) {
        return "{\"displayName\":\"Test Person\"," + fields + "}";
    }

    private static String rate(String unit, String amount, String currency) {
        return "\"rate\":{\"unit\":\"%s\",\"amount\":{\"amount\":%s,\"currency\":\"%s\"}}"
                .formatted(unit, amount, currency);
    }

    private static String claims(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{\"skill\":\"Numbercraft " + i + "\"}")
                .collect(Collectors.joining(","));
    }

    private static String languages(int count) {
        return List.of("aa ab af am ar as az be bg bn bs ca cs cy da de el en es et eu".split(" ", -1)).stream()
                .limit(count)
                .map(tag -> "{\"tag\":\"" + tag + "\",\"level\":\"A1\"}")
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void whatIsNoProfileIsRefusedFaultByFault(String kind, String body, List<String> faults) throws SQLException {
        FreelancersTest.faults(refused(body, 422, "validation_failed"), faults.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatIsNoJsonIsMalformed(String body) throws SQLException {
        refused(body, 400, "malformed_json");
    }

    static Stream<String> unreadable() {
        return Stream.of(
                "", "{\"displayName\":\"x\"", "{\"displayName\":\"x\",\"displayName\":\"y\"}", "displayName=x");
    }

    @Test
    void anOperatorNamesOnlyAFreelancersAccount() {
        var operator = keys.holder(Role.OPERATOR);
        var client = keys.holder(Role.CLIENT);
        for (var account : List.of(client.account(), "acc_aaaaaaaaaaaaaaaaaaaaaaaaaa", "x")) {
            FreelancersTest.faults(
                    operator.asking()
                            .body(person("\"account\":\"" + account + "\""))
                            .post("/v1/freelancers"),
                    "/account unknown_account");
        }
    }

    @Test
    void atTheLimitsItIsTaken() {
        for (var body : List.of(
                "{\"displayName\":\"" + "\ud83c\udf3f".repeat(100) + "\"}",
                person("\"headline\":\"" + "x".repeat(200) + "\",\"legalName\":\"" + "y".repeat(200) + "\""),
                person("\"languages\":[" + languages(20) + "]"),
                person("\"claims\":[" + claims(200) + "]"),
                person("\"availability\":{\"from\":\"2000-01-01\",\"until\":\"2100-12-31\",\"hoursPerWeek\":168}"),
                person(rate("DAY", "\"0.01\"", "EUR")))) {
            var person = keys.holder(Role.FREELANCER);
            person.asking().body(body).post("/v1/freelancers").then().statusCode(201);
        }
    }

    @Test
    void whatMayHaveBeenMeantIsSuggested() {
        keys.holder(Role.FREELANCER)
                .asking()
                .body(person("\"claims\":[{\"skill\":\"Alfacraft\"}],\"country\":\"Germany\""))
                .post("/v1/freelancers")
                .then()
                .body("errors.find{it.pointer=='/claims/0/skill'}.suggestions[0]", equalTo("Alphacraft"))
                .body("errors.find{it.pointer=='/country'}.suggestions[0]", equalTo("DE"));
    }

    private Response refused(String body, int status, String code) throws SQLException {
        var person = keys.holder(Role.FREELANCER);
        long before = stored();
        var answer = person.asking()
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/freelancers");
        FreelancersTest.problem(answer, status, code);
        assertEquals(before, stored());
        return answer;
    }

    private long stored() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from freelancer")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
