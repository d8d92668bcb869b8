package dev.laurel.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.api.Fault;
import dev.laurel.api.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A record of CSV stands for the body of one request. */
class CsvLinesTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable JsonNode read(Kind kind, String header, String line) {
        var lines = Format.CSV.reader(kind);
        assertNull(lines.read(bytes(header)));
        return lines.read(bytes(line));
    }

    private static void assertReads(String expected, Kind kind, String header, String line) throws IOException {
        assertEquals(new ObjectMapper().readTree(expected), read(kind, header, line));
    }

    @Test
    void everyColumnOfAPersonHasItsPlace() throws IOException {
        assertReads(
                """
                {"reference": "7", "account": "acc_1", "displayName": "Amara, O.", "showName": true, "headline": "h",
                 "legalName": "l", "country": "US", "region": "US-TX", "timeZone": "America/Chicago",
                 "workingHours": {"from": "09:00", "to": "17:00"},
                 "languages": [{"tag": "en", "level": "NATIVE"}, {"tag": "es"}],
                 "rate": {"unit": "HOUR", "amount": {"amount": "62.00", "currency": "USD"}},
                 "availability": {"from": "2026-12-01", "until": "2027-12-01", "hoursPerWeek": 20},
                 "visibility": "PUBLIC",
                 "claims": [{"skill": "Python", "level": "ADVANCED"}, {"skill": "onet:tool.1"}]}
                """,
                Kind.FREELANCERS,
                "reference,account,displayName,showName,headline,legalName,country,region,timeZone,workingHours,languages,"
                        + "rateUnit,rateAmount,rateCurrency,availableFrom,availableUntil,hoursPerWeek,visibility,claims",
                "7,acc_1,\"Amara, O.\",true,h,l,US,US-TX,America/Chicago,09:00-17:00,en=NATIVE; es,HOUR,62.00,USD,"
                        + "2026-12-01,2027-12-01,20,PUBLIC,Python=ADVANCED;onet:tool.1");
    }

    @Test
    void everyColumnOfAGigHasItsPlace() throws IOException {
        assertReads(
                """
                {"reference": "7", "client": "acc_1", "title": "t", "description": "d", "state": "DRAFT",
                 "visibility": "PUBLIC",
                 "requirements": [
                   {"importance": "REQUIRED", "anyOf": ["Python", "R"], "level": "ADVANCED"},
                   {"importance": "REQUIRED", "anyOf": ["SQL"]},
                   {"importance": "PREFERRED", "anyOf": ["Epic EHR"], "level": "FOUNDATION"}],
                 "budget": {"unit": "HOUR", "max": {"amount": "70.00", "currency": "USD"}},
                 "startsOn": "2026-12-01", "endsOn": "2027-02-28", "timeZone": "America/Chicago", "hoursPerWeek": 12,
                 "workingHours": {"from": "22:00", "to": "06:00"}, "overlapHours": 4,
                 "languages": [{"tag": "en", "level": "C1"}], "remote": false,
                 "location": {"country": "US", "region": "US-TX"}, "seats": 2}
                """,
                Kind.GIGS,
                "reference,client,title,description,state,visibility,required,preferred,budgetUnit,budgetAmount,"
                        + "budgetCurrency,startsOn,endsOn,timeZone,hoursPerWeek,workingHours,overlapHours,languages,remote,"
                        + "country,region,seats",
                "7,acc_1,t,d,DRAFT,PUBLIC,Python | R=ADVANCED; SQL,Epic EHR=FOUNDATION,HOUR,70.00,USD,2026-12-01,"
                        + "2027-02-28,America/Chicago,12,22:00-06:00,4,en=C1,false,US,US-TX,2");
    }

    @Test
    void anEmptyFieldIsNotGiven() throws IOException {
        assertReads("{\"displayName\": \"A\"}", Kind.FREELANCERS, "displayName,rateUnit,claims\r", "A,, \r");
    }

    @Test
    void whatIsNoNumberOrFlagIsLeftForTheReaderToSay() throws IOException {
        assertReads(
                "{\"displayName\": \"A\", \"showName\": \"yes\", \"workingHours\": \"all day\","
                        + " \"availability\": {\"hoursPerWeek\": \"many\"}}",
                Kind.FREELANCERS,
                "displayName,showName,workingHours,hoursPerWeek",
                "A,yes,all day,many");
    }

    @Test
    void aHeaderIsToldAllItsFaults() {
        var bad = assertThrows(
                CsvLines.BadHeaderException.class, () -> read(Kind.FREELANCERS, "displayNam,claims,claims", "A"));
        assertEquals(
                List.of("unknown_column", "repeated_column"),
                bad.faults().stream().map(Fault::code).toList());
        assertEquals(
                List.of("displayName"), bad.faults().getFirst().suggestions().subList(0, 1));
    }

    @Test
    void aHeaderThatCannotBeReadIsNoLine() {
        var lines = Format.CSV.reader(Kind.FREELANCERS);
        assertThrows(CsvLines.BadHeaderException.class, () -> lines.read(new byte[] {(byte) 0xff}));
        assertThrows(CsvLines.BadHeaderException.class, () -> lines.read(bytes("displayName,\"claims")));
    }

    @Test
    void aRecordWithAnotherNumberOfFieldsIsRefused() {
        assertEquals("not_csv", code("A"));
        assertEquals("not_csv", code("A,B,C"));
        assertEquals("not_csv", code("A,\"B"));
    }

    private static String code(String line) {
        return assertThrows(ProblemException.class, () -> read(Kind.FREELANCERS, "displayName,headline", line))
                .faults()
                .getFirst()
                .code();
    }
}
