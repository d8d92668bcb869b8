package dev.laurel.credential.licence;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.api.Ids;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.TimedEvidence;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LicencesTest {
    private static final String TENANT = "main";
    private static final String HEADER =
            "number,type,jurisdiction,holder,status,multistate,issuedOn,expiresOn,discipline,checkedOn";
    private static final String NAME = "Odalys Winterbourne";

    @Inject
    TestKeys keys;

    @Inject
    Licences licences;

    @Inject
    LicenceEvidence source;

    @Inject
    TestProfiles names;

    @Inject
    EvidenceNews news;

    @Inject
    TestNursing nursing;

    @Inject
    InstantSource clock;

    private String board = "";
    private String holder = "";
    private String number = "";
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void aBoardAndAHolderOfTheirOwn() throws SQLException {
        nursing.publish();
        var unique = Ids.next("frl_").substring(4);
        board = "board-" + unique;
        holder = names.profile();
        number = "RN-" + unique.substring(0, 12);
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private LicenceRequest request() {
        return new LicenceRequest(TestNursing.TYPE, number, board, "US-TX");
    }

    private String line(String more) {
        return line(NAME, "ACTIVE", today.minusYears(3), today.plusYears(1), "false", today) + more;
    }

    private String line(
            String name, String status, LocalDate issued, LocalDate expires, String discipline, LocalDate checked) {
        return "%s,TRN,US-TX,%s,%s,true,%s,%s,%s,%s"
                .formatted(number, name, status, issued, expires, discipline, checked);
    }

    private Response load(String... lines) {
        return loadFor("", lines);
    }

    private Response loadFor(String query, String... lines) {
        var csv = HEADER + "\n" + Arrays.stream(lines).collect(Collectors.joining("\n"));
        return keys.holder(Role.OPERATOR)
                .asking()
                .contentType("text/csv")
                .body(csv)
                .post("/v1/licence-registers/" + board + "/entries" + query);
    }

    private Licence only() {
        return licences.list(TENANT, holder).getFirst();
    }

    private List<TimedEvidence> pieces() {
        return source.evidence(TENANT, holder);
    }

    @Test
    void aLicenceIsConfirmedByItsRegisterAndTheLegalName() {
        names.confirm(holder, "  odalys   WINTERBÓURNE ");
        assertEquals(
                LicenceStanding.NO_ENTRY,
                licences.add(TENANT, holder, request()).standing());
        assertTrue(pieces().isEmpty());
        long before = news.of(holder);
        load(line(""))
                .then()
                .statusCode(200)
                .body("lines", equalTo(1))
                .body("stored", equalTo(1))
                .body("refused", equalTo(0))
                .body("licences", equalTo(1));

        assertEquals(LicenceStanding.IN_FORCE, only().standing());
        assertEquals(before + 1, news.of(holder));
        // The licence's own skill and the one it proves.
        assertEquals(
                List.of(new SkillId("laurel:test-trn"), new SkillId(TestNursing.SKILL)),
                pieces().stream().map(piece -> piece.evidence().skill()).toList());
        var piece = pieces().getFirst().at(clock.instant());
        assertEquals(EvidenceKind.LICENCE, piece.kind());
        assertEquals(Assurance.E5, piece.assurance());
        assertEquals(Level.INTERMEDIATE, piece.level());
        assertEquals("licence:TRN", piece.group());
        assertTrue(piece.isVerified());
        var held = source.held(TENANT, holder).getFirst().at(clock.instant());
        assertTrue(held.confirmed() && held.multistate());
        assertEquals("US-TX", held.jurisdiction());
        assertTrue(held.covers(today, today.plusYears(1)));
        assertFalse(held.covers(today, today.plusYears(1).plusDays(1)));
    }

    @Test
    void aNumberIsTheSameInAnySpelling() {
        names.confirm(holder, NAME);
        load(line(""));
        var spelt = new LicenceRequest(
                TestNursing.TYPE, " " + number.replace("-", " ").toLowerCase(java.util.Locale.ROOT), board, "US-TX");

        assertEquals(
                LicenceStanding.IN_FORCE, licences.add(TENANT, holder, spelt).standing());
    }

    @Test
    void withoutAConfirmedNameNothingIsConfirmed() {
        load(line(""));
        assertEquals(
                LicenceStanding.NAME_NOT_CONFIRMED,
                licences.add(TENANT, holder, request()).standing());
        names.confirm(holder, "Odalys Winterbottom");
        assertEquals(LicenceStanding.NAME_DIFFERS, only().standing());
        names.confirm(holder, NAME);
        assertEquals(LicenceStanding.IN_FORCE, only().standing());
        names.state(holder, NAME + " Junior");
        assertEquals(LicenceStanding.NAME_NOT_CONFIRMED, only().standing());
        assertTrue(pieces().isEmpty());
        assertFalse(source.held(TENANT, holder).getFirst().licence().confirmed());
    }

    @ParameterizedTest
    @CsvSource({"LAPSED,false,NOT_ACTIVE", "SUSPENDED,false,NOT_ACTIVE", "ACTIVE,true,DISCIPLINE"})
    void aLicenceThatTheRegisterDoesNotVouchForIsNotInForce(
            String status, String discipline, LicenceStanding standing) {
        names.confirm(holder, NAME);
        licences.add(TENANT, holder, request());
        load(line(""));
        assertTrue(pieces().getFirst().at(clock.instant()).isVerified());
        load(line(NAME, status, today.minusYears(3), today.plusYears(1), discipline, today));

        assertEquals(standing, only().standing());
        assertTrue(pieces().stream().allMatch(piece -> piece.at(clock.instant()).validity() == 0));
        assertFalse(source.held(TENANT, holder).getFirst().at(clock.instant()).confirmed());
    }

    /** Days from today: issued, expires, checked; with the register's 35 days. */
    @ParameterizedTest
    @CsvSource({
        "-10,0,0,IN_FORCE",
        "-10,-1,0,EXPIRED",
        "0,10,0,IN_FORCE",
        "1,10,0,NOT_YET_IN_FORCE",
        "-99,10,-35,IN_FORCE",
        "-99,10,-36,REGISTER_STALE"
    })
    void theCalendarDecidesToTheDay(int issued, int expires, int checked, LicenceStanding standing) {
        names.confirm(holder, NAME);
        licences.add(TENANT, holder, request());
        load(line(NAME, "ACTIVE", today.plusDays(issued), today.plusDays(expires), "false", today.plusDays(checked)))
                .then()
                .body("stored", equalTo(1));

        assertEquals(standing, only().standing());
        assertEquals(
                standing == LicenceStanding.IN_FORCE,
                pieces().getFirst().at(clock.instant()).isVerified());
    }

    @Test
    void theRegistersWordLapsesAtTheInstantThatIsTold() {
        names.confirm(holder, NAME);
        licences.add(TENANT, holder, request());
        loadFor("?maxAgeDays=2", line(""));
        // Checked today, counts for two days more: until the midnight that ends the second of them.
        var end = today.plusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant();

        assertEquals(end, only().confirmedUntil());
        var held = source.held(TENANT, holder).getFirst();
        assertTrue(held.at(end.minusNanos(1)).confirmed());
        assertFalse(held.at(end).confirmed());
        var piece = pieces().getFirst();
        assertEquals(end, piece.until());
        assertTrue(piece.at(end.minusNanos(1)).isVerified());
        assertFalse(piece.at(end).isVerified());
    }

    @Test
    void anotherMaxAgeReachesLinesAlreadyThere() {
        names.confirm(holder, NAME);
        licences.add(TENANT, holder, request());
        load(line(NAME, "ACTIVE", today.minusYears(1), today.plusYears(1), "false", today.minusDays(40)));
        assertEquals(LicenceStanding.REGISTER_STALE, only().standing());
        long before = news.of(holder);
        loadFor("?maxAgeDays=41");

        assertEquals(LicenceStanding.IN_FORCE, only().standing());
        assertEquals(before + 1, news.of(holder));
        loadFor("?maxAgeDays=366").then().statusCode(200).body("maxAgeDays", equalTo(366));
        loadFor("?maxAgeDays=367").then().statusCode(422);
        loadFor("?maxAgeDays=0").then().statusCode(422);
    }

    @Test
    void anOlderLineChangesNothing() {
        names.confirm(holder, NAME);
        licences.add(TENANT, holder, request());
        load(line(""));
        load(line(NAME, "REVOKED", today.minusYears(3), today.plusYears(1), "false", today.minusDays(1)))
                .then()
                .body("stored", equalTo(0))
                .body("errors[0].line", equalTo(2))
                .body("errors[0].faults[0].code", equalTo("older_than_loaded"));

        assertEquals(LicenceStanding.IN_FORCE, only().standing());
    }

    @Test
    void oneLicenceCountsOnOneAccount() {
        var twin = names.profile();
        names.confirm(holder, NAME);
        names.confirm(twin, NAME);
        licences.add(TENANT, holder, request());
        licences.add(TENANT, twin, request());
        load(line(""));

        assertEquals(LicenceStanding.IN_FORCE, only().standing());
        assertEquals(
                LicenceStanding.LICENCE_TAKEN,
                licences.list(TENANT, twin).getFirst().standing());
        assertTrue(source.evidence(TENANT, twin).isEmpty());
        licences.remove(TENANT, holder, only().id(), "\"v" + only().version() + "\"");
        assertEquals(
                LicenceStanding.IN_FORCE,
                licences.list(TENANT, twin).getFirst().standing(),
                "the one that waited counts at once");
        var third = Ids.next("frl_");
        assertEquals(
                ProblemType.LICENCE_TAKEN,
                assertThrows(ProblemException.class, () -> licences.add(TENANT, third, request()))
                        .type());
    }

    @Test
    void theSameLicenceTwiceOnOneProfileIsAConflict() {
        licences.add(TENANT, holder, request());
        assertEquals(
                ProblemType.CONFLICT,
                assertThrows(ProblemException.class, () -> licences.add(TENANT, holder, request()))
                        .type());
    }

    @Test
    void aProfileTakesItsMostLicencesAndNoMore() {
        for (int i = 0; i < Licences.MAX_LICENCES; i++) {
            licences.add(TENANT, holder, new LicenceRequest(TestNursing.TYPE, "N" + i, board, "US-TX"));
        }
        var more = new LicenceRequest(TestNursing.TYPE, "one more", board, "US-TX");
        assertEquals(
                ProblemType.LIMIT_REACHED,
                assertThrows(ProblemException.class, () -> licences.add(TENANT, holder, more))
                        .type());
    }

    @Test
    void aLicenceIsTakenOffWithTheTagOfWhatWasSeen() {
        var made = licences.add(TENANT, holder, request());
        assertThrows(ProblemException.class, () -> licences.remove(TENANT, holder, made.id(), null));
        assertThrows(ProblemException.class, () -> licences.remove(TENANT, Ids.next("frl_"), made.id(), "\"v0\""));
        licences.remove(TENANT, holder, made.id(), "\"v" + made.version() + "\"");
        assertTrue(licences.list(TENANT, holder).isEmpty());
    }

    @Test
    void anErasedHolderLeavesNoLicence() {
        licences.add(TENANT, holder, request());
        assertEquals(1, source.erase(TENANT, holder));
        assertTrue(licences.list(TENANT, holder).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N1,RN,US-TX,A B,ACTIVE,true,2020-01-01,2030-01-01,false|2026-01-01,x|whole|not_csv",
                "N1,RN,US-TX,A B,ACTIVE,true,2020-01-01,2030-01-01|,2026-01-01|discipline|required",
                ",RN,US-TX,A B,ACTIVE,true,2020-01-01,2030-01-01|false,2026-01-01|number|required",
                "N1,R N,US-TX,A B,ACTIVE,true,2020-01-01,2030-01-01|false,2026-01-01|type|invalid_value",
                "N1,RN,US-ZZ,A B,ACTIVE,true,2020-01-01,2030-01-01|false,2026-01-01|jurisdiction|invalid_value",
                "N1,RN,US-TX,,ACTIVE,true,2020-01-01,2030-01-01|false,2026-01-01|holder|required",
                "N1,RN,US-TX,A B,GOOD,true,2020-01-01,2030-01-01|false,2026-01-01|status|unknown_value",
                "N1,RN,US-TX,A B,ACTIVE,yes,2020-01-01,2030-01-01|false,2026-01-01|multistate|unknown_value",
                "N1,RN,US-TX,A B,ACTIVE,true,01/02/2020,2030-01-01|false,2026-01-01|issuedOn|invalid_date",
                "N1,RN,US-TX,A B,ACTIVE,true,2020-01-01,2019-01-01|false,2026-01-01|expiresOn|dates_reversed",
                "N1,RN,US-TX,A B,ACTIVE,true,2020-01-01,2030-02-30|false,2026-01-01|expiresOn|invalid_date",
                "N1,RN,US-TX,A B,ACTIVE,true,2020-01-01,2030-01-01|false,2999-01-01|checkedOn|in_the_future"
            })
    void aBadLineIsListedAndTheGoodOnesAreKept(String start, String end, String column, String code) {
        var bad = load(start + "," + end, "", line(""));
        bad.then()
                .statusCode(200)
                .body("lines", equalTo(2))
                .body("stored", equalTo(1))
                .body("refused", equalTo(1))
                .body("errors", hasSize(1))
                .body("errors[0].line", equalTo(2))
                .body("errors[0].faults.code", hasItem(code));
        assertEquals(column.equals("whole") ? null : column, bad.jsonPath().getString("errors[0].faults[0].column"));
    }

    @Test
    void anUnclosedQuoteSpoilsItsOwnLineAlone() {
        load("\"N1,TRN,US-TX,A B,ACTIVE,true,2020-01-01,2030-01-01,false,2026-01-01", line(""))
                .then()
                .body("stored", equalTo(1))
                .body("errors[0].faults[0].code", equalTo("not_csv"));
    }

    @Test
    void aLineOfTheGreatestLengthIsTakenAndALongerOneIsNot() {
        var start = number + ",RN,US-TX,\"" + NAME + "\",ACTIVE,true,2020-01-01,2030-01-01,false,2026-01-01";
        var longest = start + " ".repeat(Line.MAX_BYTES - start.length());
        load(longest).then().body("stored", equalTo(1));
        load(longest + " ")
                .then()
                .body("stored", equalTo(0))
                .body("errors[0].faults[0].code", equalTo("line_too_long"));
    }

    @Test
    void columnsMayComeInAnyOrderButMustAllBeThere() {
        var operator = keys.holder(Role.OPERATOR);
        var path = "/v1/licence-registers/" + board + "/entries";
        var turned = "checkedOn,discipline,expiresOn,issuedOn,multistate,status,holder,jurisdiction,type,number\r\n"
                + today + ",false,,2020-01-01,TRUE,active,\"Winterbourne, Odalys\",US-TX,trn," + number + "\r\n";
        operator.asking()
                .contentType("text/csv")
                .body(("\ufeff" + turned).getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then()
                .body("stored", equalTo(1));
        for (var header : List.of("", "number,type", HEADER + ",note", HEADER.replace("type", "kind"), "{}")) {
            operator.asking()
                    .contentType("text/csv")
                    .body(header + "\n" + line(""))
                    .post(path)
                    .then()
                    .statusCode(422)
                    .body("errors[0].code", equalTo("invalid_header"));
        }
    }

    @Test
    void manyLinesAreStoredBatchByBatchAndBadOnesCountedBeyondTheList() {
        names.confirm(holder, NAME);
        licences.add(TENANT, holder, request());
        var good = IntStream.range(0, 1_200).mapToObj(n -> line("").replace(number, "G" + n));
        var bad = IntStream.range(0, RegisterLoad.MAX_ERRORS + 1).mapToObj(n -> "bad " + n);
        var all = java.util.stream.Stream.of(good, bad, java.util.stream.Stream.of(line("")))
                .flatMap(lines -> lines)
                .toArray(String[]::new);
        load(all)
                .then()
                .statusCode(200)
                .body("stored", equalTo(1_201))
                .body("refused", equalTo(RegisterLoad.MAX_ERRORS + 1))
                .body("errors", hasSize(RegisterLoad.MAX_ERRORS))
                .body("licences", equalTo(1));
        assertEquals(LicenceStanding.IN_FORCE, only().standing());
    }

    @Test
    void aFileOfTheMostLinesIsTakenAndMoreAreRefused() {
        int[] stored = {0};
        var file = new RegisterFile(InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z")), 2, 3, batch -> {
            stored[0] += batch.size();
            return new RegisterFile.Stored(List.of(), 0);
        });
        number = "N";
        today = LocalDate.of(2026, 11, 22);
        assertTrue(file.take(new Line(1, HEADER, null)));
        for (int i = 2; i <= 4; i++) {
            assertTrue(file.take(new Line(i, line(""), null)));
        }
        assertFalse(file.take(new Line(5, line(""), null)));
        assertTrue(file.finish());
        assertEquals(3, stored[0]);
        var result = file.result(board, 35);
        assertEquals(1, result.refused());
        assertEquals(
                "too_many_lines", result.errors().getFirst().faults().getFirst().code());
    }

    @Test
    void onlyOperatorsLoadRegistersAndOnlyCsv() {
        var path = "/v1/licence-registers/" + board + "/entries";
        keys.holder(Role.FREELANCER)
                .asking()
                .contentType("text/csv")
                .body(HEADER)
                .post(path)
                .then()
                .statusCode(403);
        keys.holder(Role.OPERATOR).asking().body("{}").post(path).then().statusCode(415);
        keys.holder(Role.OPERATOR)
                .asking()
                .contentType("text/csv")
                .body(HEADER)
                .post("/v1/licence-registers/No Board/entries")
                .then()
                .statusCode(404);
        assertNull(only(licences.list(TENANT, holder)));
    }

    private static @org.jspecify.annotations.Nullable Licence only(List<Licence> all) {
        return all.isEmpty() ? null : all.getFirst();
    }
}
