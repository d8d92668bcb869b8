package dev.laurel.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Caller;
import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.freelancer.ImportedPeople;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People and gigs as lines of a file. */
@QuarkusTest
class ImportsTest {
    private static final String PEOPLE = "/v1/imports?kind=freelancers";
    private static final String GIGS = "/v1/imports?kind=gigs";

    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    @Inject
    DataSource database;

    @Inject
    Imports imports;

    private Holder operator;
    private Holder partner;

    @Inject
    ImportedPeople imported;

    @AfterEach
    void forgetThem() throws SQLException {
        imported.forget();
    }

    @BeforeEach
    void someone() throws SQLException {
        skills.publish();
        operator = keys.holder(Role.OPERATOR);
        partner = keys.holder(Role.PARTNER);
    }

    private static Response sent(Holder caller, String url, String type, String body) {
        return caller.asking()
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(url);
    }

    private static Response done(Holder caller, String url, String... lines) {
        var answer = sent(caller, url, ImportsResource.NDJSON, String.join("\n", lines));
        answer.then().statusCode(201).body("state", equalTo("FINISHED"));
        return answer;
    }

    private static void assertCounts(Response done, int created, int updated, int unchanged, int refused) {
        done.then()
                .body("created", equalTo(created))
                .body("updated", equalTo(updated))
                .body("unchanged", equalTo(unchanged))
                .body("refused", equalTo(refused))
                .body("kept", equalTo(created + updated + unchanged))
                .body("lines", equalTo(created + updated + unchanged + refused));
    }

    private static String person(String reference, String name) {
        return "{\"reference\": \"%s\", \"displayName\": \"%s\"}".formatted(reference, name);
    }

    private List<List<String>> rows(String sql, String... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, parameters[i]);
            }
            var all = new ArrayList<List<String>>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    var row = new ArrayList<String>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.add(String.valueOf(found.getString(i)));
                    }
                    all.add(row);
                }
            }
            return all;
        }
    }

    private String subject(Holder caller, String reference) throws SQLException {
        return rows(
                        "select subject from import_reference where account = ? and reference = ?",
                        caller.account(),
                        reference)
                .getFirst()
                .getFirst();
    }

    @Test
    void goodLinesAreKeptAndBadOnesListedWithNumberAndReason() {
        var answer = done(
                operator,
                PEOPLE,
                "{\"displayName\": \"Good\", \"claims\": [{\"skill\": \"alphacraft\", \"level\": \"ADVANCED\"}]}",
                "",
                "{\"displayName\": \"Bad\", \"claims\": [{\"skill\": \"alphacroft\"}], \"headlin\": \"x\", \"reference\": 5}",
                "{\"displayName\": ",
                "[1]",
                "{\"displayName\": \"Good too\"}");
        assertCounts(answer, 2, 0, 0, 3);
        answer.then()
                .header("Location", matchesPattern(".*/v1/imports/imp_[a-z2-7]{26}"))
                .header("Laurel-Index", matchesPattern("[0-9]+"))
                .body("kind", equalTo("freelancers"))
                .body("format", equalTo("ndjson"))
                .body("errors.line", equalTo(List.of(3, 4, 5)))
                .body("errors[0].errors.pointer", equalTo(List.of("/reference", "/claims/0/skill", "/headlin")))
                .body("errors[0].errors.code", equalTo(List.of("wrong_type", "unknown_skill", "unknown_field")))
                .body("errors[0].errors[1].suggestions", hasItem("Alphacraft"))
                .body("errors[1].errors[0].code", equalTo("malformed_json"))
                .body("errors[2].errors[0].code", equalTo("wrong_type"));
        var read = operator.asking().get(answer.header("Location"));
        assertEquals(answer.jsonPath().<Object>get(), read.jsonPath().<Object>get());
    }

    /** Seeded people: what is stored of them is the same whichever way they came in. */
    @Test
    void importedIsAsPostedOneByOne() throws SQLException {
        var random = new Random(41);
        var people = IntStream.range(0, 40).mapToObj(i -> somebody(random, i)).toList();
        var posted = new ArrayList<String>();
        for (var one : people) {
            var answer = operator.asking().body(one).post("/v1/freelancers");
            answer.then().statusCode(201);
            posted.add(answer.jsonPath().getString("id"));
        }
        var lines = IntStream.range(0, people.size())
                .mapToObj(i -> "{\"reference\": \"" + i + "\", " + people.get(i).substring(1))
                .toArray(String[]::new);
        assertCounts(done(operator, PEOPLE, lines), people.size(), 0, 0, 0);
        for (int i = 0; i < people.size(); i++) {
            assertEquals(stored(posted.get(i)), stored(subject(operator, Integer.toString(i))), people.get(i));
        }
    }

    private static String somebody(Random random, int i) {
        var claims = IntStream.range(0, random.nextInt(9))
                .mapToObj(n -> "{\"skill\": \"Numbercraft %d\", \"level\": \"%s\"}"
                        .formatted(n * 20 + random.nextInt(20) + 1, random.nextBoolean() ? "ADVANCED" : "FOUNDATION"))
                .collect(Collectors.joining(", "));
        return """
                {"displayName": "Somebody %d\\t\\\\ \\"quoted\\" é", "showName": %b, %s "claims": [%s],
                 "languages": [{"tag": "en", "level": "C1"}], "visibility": "%s"}
                """.replace("\\t", "")
                .formatted(
                        i,
                        random.nextBoolean(),
                        random.nextBoolean()
                                ? "\"rate\": {\"unit\": \"DAY\", \"amount\": {\"amount\": \"310\", \"currency\": \"EUR\"}},"
                                : "",
                        claims,
                        List.of("PUBLIC", "MEMBERS", "PRIVATE").get(random.nextInt(3)))
                .replace("\n", " ");
    }

    /** All of a row but its ids and times. */
    private List<List<String>> stored(String id) throws SQLException {
        return rows("""
                select account, visibility, legal_name_confirmed, version, body,
                  (select jsonb_agg(c - 'id') from jsonb_array_elements(claims::jsonb) c),
                  (select jsonb_agg(e - 'e') from jsonb_array_elements(evidence::jsonb) e),
                  licences, next_change, stale from freelancer where id = ?""", id);
    }

    @Test
    void theSameReferenceAgainMeansTheSamePerson() throws SQLException {
        assertCounts(done(partner, PEOPLE, person("1", "One"), person("2", "Two")), 2, 0, 0, 0);
        var one = subject(partner, "1");
        assertCounts(
                done(partner, PEOPLE, person("1", "One"), person("2", "Two, renamed"), person("3", "Three")),
                1,
                1,
                1,
                0);
        assertEquals(one, subject(partner, "1"));
        operator.asking()
                .get("/v1/freelancers/" + subject(partner, "2"))
                .then()
                .body("displayName", equalTo("Two, renamed"));
        // Twice in one file: the later line counts, in whichever batch.
        assertCounts(done(partner, PEOPLE, person("4", "Four"), person("4", "Four, again")), 1, 1, 0, 0);
        operator.asking()
                .get("/v1/freelancers/" + subject(partner, "4"))
                .then()
                .body("displayName", equalTo("Four, again"));
        // Another account's reference is its own.
        assertCounts(done(operator, PEOPLE, person("1", "One")), 1, 0, 0, 0);
    }

    @Test
    void whatSomebodyKeepsByThemselvesIsChangedByOperatorsAlone() throws SQLException {
        done(partner, PEOPLE, person("1", "One"));
        var one = subject(partner, "1");
        var account = keys.holder(Role.FREELANCER).account();
        var tag = operator.asking().get("/v1/freelancers/" + one).header("ETag");
        operator.asking()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"account\": \"" + account + "\"}")
                .patch("/v1/freelancers/" + one)
                .then()
                .statusCode(200);
        done(partner, PEOPLE, person("1", "Another"))
                .then()
                .body("refused", equalTo(1))
                .body("errors[0].errors[0].code", equalTo("profile_claimed"));
    }

    @Test
    void anAccountHoldsOneProfile() {
        var account = keys.holder(Role.FREELANCER).account();
        var line = "{\"displayName\": \"A\", \"account\": \"" + account + "\"}";
        var answer = done(operator, PEOPLE, line, line, "{\"displayName\": \"B\", \"account\": \"acc_none\"}");
        assertCounts(answer, 1, 0, 0, 2);
        answer.then()
                .body("errors[0].errors[0].code", equalTo("unknown_account"))
                .body("errors[1].errors[0].code", equalTo("profile_exists"));
        done(partner, PEOPLE, line).then().body("errors[0].errors[0].code", equalTo("read_only_field"));
    }

    @Test
    void somebodyErasedTakesTheirReferencesAlong() throws SQLException {
        done(partner, PEOPLE, person("1", "One"));
        var one = subject(partner, "1");
        operator.asking()
                .get("/v1/freelancers/" + one + "/export")
                .then()
                .body("held.importReferences.reference", equalTo(List.of("1")));
        operator.asking()
                .header("If-Match", "\"v0\"")
                .delete("/v1/freelancers/" + one)
                .then()
                .statusCode(200);
        assertEquals(List.of(), rows("select 1 from import_reference where account = ?", partner.account()));
    }

    private static String gig(String more) {
        return "{\"title\": \"Imported gig\", \"requirements\": [{\"anyOf\": [\"alphacraft\"]}]" + more + "}";
    }

    @Test
    void gigsBelongToTheClientThatALineNamesOrToTheCaller() throws SQLException {
        var client = keys.holder(Role.CLIENT);
        var named = ", \"reference\": \"c\", \"client\": \"" + client.account() + "\"";
        var answer = done(
                operator,
                GIGS,
                gig(named),
                gig(", \"reference\": \"o\""),
                gig(", \"client\": \"" + operator.account() + "\", \"seats\": 0"));
        assertCounts(answer, 2, 0, 0, 1);
        answer.then()
                .body("errors[0].errors.code", equalTo(List.of("unknown_account", "out_of_range")))
                .body("errors[0].errors.pointer", equalTo(List.of("/client", "/seats")));
        var id = subject(operator, "c");
        client.asking().get("/v1/gigs/" + id).then().statusCode(200).body("title", equalTo("Imported gig"));
        client.asking().get("/v1/gigs/" + subject(operator, "o")).then().statusCode(404);
        done(partner, GIGS, gig(named)).then().body("errors[0].errors[0].pointer", equalTo("/client"));
        assertCounts(done(operator, GIGS, gig(named)), 0, 0, 1, 0);
        assertCounts(done(operator, GIGS, gig(named + ", \"seats\": 2")), 0, 1, 0, 0);
        client.asking().post("/v1/gigs/" + id + "/close").then().statusCode(200);
        done(operator, GIGS, gig(named)).then().body("errors[0].errors[0].code", equalTo("gig_closed"));
    }

    @Test
    void csvIsReadByItsHeader() {
        var answer = sent(operator, PEOPLE, "text/csv", """
                displayName,claims,rateUnit,rateAmount,rateCurrency\r
                Amara,alphacraft=ADVANCED; betacraft,HOUR,62,USD\r
                Ben,gammacroft,,,
                Eve,
                """);
        answer.then().statusCode(201).body("format", equalTo("csv"));
        assertCounts(answer, 1, 0, 0, 2);
        answer.then()
                .body("errors.line", equalTo(List.of(3, 4)))
                .body("errors[0].errors[0].pointer", equalTo("/claims/0/skill"))
                .body("errors[1].errors[0].code", equalTo("not_csv"));
        sent(operator, PEOPLE, "text/csv", "displayNme\nA\n")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown_column"));
        sent(operator, PEOPLE, "text/csv", "\n\n").then().statusCode(422);
    }

    @Test
    void whatIsPackedIsUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(person("1", "One").getBytes(StandardCharsets.UTF_8));
        }
        operator.asking()
                .contentType(ImportsResource.NDJSON)
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post(PEOPLE)
                .then()
                .statusCode(201)
                .body("created", equalTo(1));
        operator.asking()
                .contentType(ImportsResource.NDJSON)
                .header("Content-Encoding", "gzip")
                .body("no gzip".getBytes(StandardCharsets.UTF_8))
                .post(PEOPLE)
                .then()
                .statusCode(400);
        operator.asking()
                .contentType(ImportsResource.NDJSON)
                .header("Content-Encoding", "br")
                .body("x".getBytes(StandardCharsets.UTF_8))
                .post(PEOPLE)
                .then()
                .statusCode(415);
    }

    @Test
    void theKindMustBeNamed() {
        sent(operator, "/v1/imports", ImportsResource.NDJSON, "")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("kind"));
        sent(operator, "/v1/imports?kind=people", ImportsResource.NDJSON, "")
                .then()
                .statusCode(422);
        sent(operator, PEOPLE, "application/json", "{}").then().statusCode(415);
    }

    private static Caller caller(Holder holder, Role role) {
        return new Caller(holder.tenant(), holder.account(), role, "key_test", false, List.of(), null);
    }

    @Test
    void moreThanMayBeEndsItAndWhatCameBeforeStays() {
        var file = String.join("\n", person("1", "One"), person("2", "Two"), person("3", "Three"));
        var refused = assertThrows(
                ProblemException.class,
                () -> imports.run(
                        caller(partner, Role.PARTNER),
                        Kind.FREELANCERS,
                        Format.NDJSON,
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        new Limits(10_000, 2, 1_000)));
        assertEquals(ProblemType.BODY_TOO_LARGE, refused.type());
        partner.asking()
                .get("/v1/imports")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("FAILED"))
                .body("items[0].failure", equalTo("too_many_lines"))
                .body("items[0].created", equalTo(2));
    }

    @Test
    void aLineThatIsTooLongIsRefusedAlone() {
        var answer = done(
                operator, PEOPLE, person("1", "One"), person("2", "x".repeat(Limits.MAX_LINE)), person("3", "Three"));
        assertCounts(answer, 2, 0, 0, 1);
        answer.then().body("errors[0].line", equalTo(2)).body("errors[0].errors[0].code", equalTo("line_too_long"));
    }

    @Test
    void howFarItIsCanBeSeenMeanwhile() throws IOException {
        try (var upload = Upload.begin(partner.key(), PEOPLE)) {
            upload.send(numbered(0, 2 * Batch.LINES));
            var running = await("RUNNING", 2 * Batch.LINES);
            assertTrue(running.getLong("items[0].bytes") > 0);
            upload.send(numbered(2 * Batch.LINES, 10));
            assertTrue(upload.end().startsWith("HTTP/1.1 201"));
        }
        assertEquals(2 * Batch.LINES + 10, await("FINISHED", Batch.LINES).getInt("items[0].created"));
    }

    @Test
    void whatWasKeptStaysWhereTheConnectionBreaks() throws IOException {
        try (var upload = Upload.begin(partner.key(), PEOPLE)) {
            upload.send(numbered(0, 2 * Batch.LINES));
            await("RUNNING", Batch.LINES);
        }
        var failed = await("FAILED", Batch.LINES);
        assertEquals("connection_broken", failed.getString("items[0].failure"));
        assertEquals(2 * Batch.LINES, failed.getInt("items[0].created"));
        assertCounts(done(partner, PEOPLE, numbered(0, 2 * Batch.LINES).split("\n", -1)), 0, 0, 2 * Batch.LINES, 0);
    }

    private static String numbered(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> person("n" + i, "Number " + i))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Asks, as often as it takes on a busy machine, until the partner's only import is there. */
    private io.restassured.path.json.JsonPath await(String state, int created) {
        for (int i = 0; i < 2_000; i++) {
            var read = partner.asking().get("/v1/imports").jsonPath();
            if (read.getList("items").size() == 1
                    && state.equals(read.getString("items[0].state"))
                    && read.getInt("items[0].created") >= created) {
                return read;
            }
        }
        throw new AssertionError("no import is " + state + " with " + created + " created: "
                + partner.asking().get("/v1/imports").asString());
    }

    @Test
    void aPartnerSeesTheirOwnAndAnOperatorAll() {
        var own = done(partner, PEOPLE, person("1", "One")).header("Location");
        operator.asking().get(own).then().statusCode(200);
        keys.holder(Role.PARTNER).asking().get(own).then().statusCode(404);
        keys.holder("imports-elsewhere", Role.OPERATOR).asking().get(own).then().statusCode(404);
        keys.holder(Role.PARTNER).asking().get("/v1/imports").then().body("items", hasSize(0));
        done(partner, PEOPLE, person("2", "Two"));
        var first = partner.asking().get("/v1/imports?limit=1").jsonPath();
        assertFalse(own.endsWith(first.getString("items[0].id")), "the latest comes first");
        partner.asking()
                .get("/v1/imports?limit=1&cursor=" + first.getString("next"))
                .then()
                .body("items[0].id", equalTo(own.substring(own.lastIndexOf('/') + 1)))
                .body("next", equalTo(null));
    }

    @Test
    void theSameRequestAgainIsAnsweredAgain() {
        var first = repeated();
        assertEquals(first.jsonPath().getString("id"), repeated().jsonPath().getString("id"));
        assertEquals("true", repeated().header("Idempotent-Replayed"));
        assertTrue(first.header("Location").contains("/v1/imports/"), first.header("Location"));
    }

    private Response repeated() {
        return partner.asking()
                .contentType(ImportsResource.NDJSON)
                .header("Idempotency-Key", "again")
                .body(person("1", "One").getBytes(StandardCharsets.UTF_8))
                .post(PEOPLE);
    }
}
