package dev.laurel.credential.licence;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.api.Body;
import dev.laurel.api.Ids;
import dev.laurel.api.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CompactsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final String PATH = "/v1/licence-compacts/nlc";

    @Inject
    TestKeys keys;

    @Inject
    Compacts compacts;

    private static List<CompactMember> members(String... rows) {
        var json = "{\"members\":[" + String.join(",", rows) + "]}";
        return Compacts.read(Body.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String member(String jurisdiction, String more) {
        return "{\"jurisdiction\":\"%s\",\"source\":\"a map\",\"readOn\":\"2026-11-22\"%s}"
                .formatted(jurisdiction, more);
    }

    @ParameterizedTest
    @CsvSource({
        "RN,US-TX,US-AZ,true",
        "LPN,US-TX,US-AZ,true",
        "APRN,US-TX,US-AZ,false",
        "RN,US-TX,US-CA,false",
        "RN,US-CA,US-TX,false",
        "RN,US-TX,US-MA,false"
    })
    void theTableThatComesWithTheProgramCarriesNurses(String type, String home, String job, boolean carried) {
        assertEquals(carried, compacts.current("a new tenant").carries(type, home, job, DAY, DAY.plusMonths(3)));
    }

    @Test
    void everyRowSaysWhereAndWhenItWasRead() {
        var table = compacts.get("a new tenant", Compacts.NURSES);

        assertEquals(43, table.members().size());
        assertTrue(table.members().stream().allMatch(row -> row.source().contains("check") && row.readOn() != null));
        assertEquals(
                40,
                table.members().stream()
                        .filter(row -> row.implementedOn() != null)
                        .count());
    }

    @Test
    void aJurisdictionCountsFromItsFirstDayOn() {
        var compact = compacts.current("a new tenant");
        var first = LocalDate.of(2025, 10, 1);

        assertTrue(compact.carries("RN", "US-TX", "US-CT", first, first));
        assertFalse(compact.carries("RN", "US-TX", "US-CT", first.minusDays(1), first));
    }

    @Test
    void anOwnTableStandsInThePlaceOfTheShippedOne() {
        var tenant = Ids.next("ten_");
        var own = members(
                member("US-TX", ",\"implementedOn\":\"2018-01-19\""),
                member("US-NV", ",\"implementedOn\":\"2026-12-01\",\"withdrawnOn\":\"2027-01-01\""));
        var refused = Assertions.assertThrows(
                ProblemException.class, () -> compacts.put(tenant, "acc_x", Compacts.NURSES, own, null));
        assertEquals("precondition_required", refused.type().code());
        assertEquals(
                1, compacts.put(tenant, "acc_x", Compacts.NURSES, own, "\"v0\"").version());
        assertEquals(
                1, compacts.put(tenant, "acc_x", Compacts.NURSES, own, null).version());

        var compact = compacts.current(tenant);
        assertTrue(compact.carries("RN", "US-TX", "US-NV", DAY, DAY.plusDays(30)));
        assertFalse(compact.carries("RN", "US-TX", "US-NV", DAY, DAY.plusDays(31)));
        assertFalse(compact.carries("RN", "US-TX", "US-AZ", DAY, DAY));
        assertTrue(compacts.current("another tenant").carries("RN", "US-TX", "US-AZ", DAY, DAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"members\":[{\"jurisdiction\":\"US-QQ\",\"source\":\"x\",\"readOn\":\"2026-01-01\"}]}|/members/0/jurisdiction",
                "{\"members\":[{\"jurisdiction\":\"US-TX\",\"readOn\":\"2026-01-01\"}]}|/members/0/source",
                "{\"members\":[{\"jurisdiction\":\"US-TX\",\"source\":\"x\"}]}|/members/0/readOn",
                "{\"members\":[{\"jurisdiction\":\"US-TX\",\"source\":\"x\",\"readOn\":\"2026-01-01\",\"withdrawnOn\":\"2026-01-01\"}]}"
                        + "|/members/0/withdrawnOn",
                "{\"member\":[]}|/members",
                "{\"members\":[],\"version\":3}|/version"
            })
    void aBadTableIsRefusedWithThePlaceOfItsFault(String body, String pointer) {
        keys.holder(Role.OPERATOR)
                .asking()
                .body(body)
                .put(PATH)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aTableOfTheMostRowsIsTakenAndALargerOneIsNot() {
        assertEquals(Compacts.MAX_MEMBERS, members(rows(Compacts.MAX_MEMBERS)).size());
        Assertions.assertThrows(ProblemException.class, () -> members(rows(Compacts.MAX_MEMBERS + 1)));
    }

    private static String[] rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> member("US-TX", ",\"note\":\"" + n + "\""))
                .collect(Collectors.toList())
                .toArray(String[]::new);
    }

    @Test
    void everybodyReadsItAndOnlyOperatorsChangeIt() {
        keys.holder(Role.CLIENT)
                .asking()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("name", equalTo("nlc"))
                .body("licenceTypes", hasSize(2))
                .body("members.jurisdiction", hasItem("US-TX"));
        keys.holder(Role.CLIENT)
                .asking()
                .body("{\"members\":[]}")
                .put(PATH)
                .then()
                .statusCode(403);
        keys.holder(Role.CLIENT)
                .asking()
                .get("/v1/licence-compacts/other")
                .then()
                .statusCode(404);
    }
}
