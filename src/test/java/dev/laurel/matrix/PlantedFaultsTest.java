package dev.laurel.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.TestKeys;
import dev.laurel.matrix.Heard.Manner;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The matrix sees operations whose checks were taken out, and answers and tables that were altered. */
@QuarkusTest
class PlantedFaultsTest {
    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // filled in before the first test, as injected fields are
    URI address;

    private List<String> asked(String row) throws SQLException {
        skills.publish();
        try (var line = new Line(address)) {
            var questions = new Questions(line, new Stage(new Marketplace(keys, line), new Marketplace(keys, line)));
            var rows = Table.parse(row);
            return Findings.of(Stream.concat(questions.refused(rows).stream(), questions.granted(rows).stream())
                    .toList());
        }
    }

    @Test
    void anOperationWithoutRoleCheckIsSeen() throws SQLException {
        var found = asked("| planted | GET /planted/{id} | gig | 401 | 403 | own 200 | 403 | 403 | 403 | any 200 |");
        for (var fault : List.of(
                "planted NOBODY members: 200, the table says 401",
                "planted PUBLISHABLE members: 200, the table says 403",
                "planted FREELANCER members: 200, the table says 403",
                "planted FREELANCER members HEAD: 200, the table says 403",
                "planted CLIENT draft: 200, the table says 404",
                "planted CLIENT foreign: 200, the table says 404",
                "planted OPERATOR absent: 200, the table says 404")) {
            assertTrue(found.contains(fault), fault + " is not in " + found);
        }
        assertTrue(
                found.stream().noneMatch(fault -> fault.contains("WRONG_KEY") || fault.contains("CLIENT own")),
                "" + found);
    }

    @Test
    void aNotFoundThatTellsIsSeen() throws SQLException {
        var found = asked("| planted | GET /planted/{id}/telling | gig | 401 | 403 | 404 | 403 | 403 | 403 | 403 |");
        // A stray parameter is refused before the operation is called, so the proper question alone can tell.
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.getFirst().startsWith("telling what is there: planted CLIENT own "), found.getFirst());
    }

    @Test
    void aMethodThatSaysNothingOfCallersIsClosed() throws SQLException {
        assertEquals(
                List.of(),
                asked("| planted | GET /planted/{id}/silent | gig | 401 | 403 | 403 | 403 | 403 | 403 | 403 |"));
    }

    private static Heard heard(String cell, Answer answer) {
        var row = "| planted | GET /v1/gigs/{id} | gig | 401 | 403 | %s | 403 | 403 | 403 | 403 |".formatted(cell);
        return new Heard(Table.parse(row).getFirst(), Who.CLIENT, "draft", Manner.PROPER, "acc_client", answer);
    }

    private static Answer answer(int status, String body) {
        var type = "content-type: application/" + (status < 400 ? "json" : "problem+json");
        return new Answer(status, List.of(type, "x-content-type-options: nosniff", "x-request-id: matrix"), body);
    }

    @Test
    void anAlteredAnswerIsSeen() {
        assertEquals(List.of(), Findings.of(List.of(heard("own 200", answer(404, "{}")))));
        assertEquals(
                List.of("planted CLIENT draft: 200, the table says 404"),
                Findings.of(List.of(heard("own 200", answer(200, "{}")))));
        assertEquals(
                List.of("planted CLIENT draft: 404, the table says 200"),
                Findings.of(List.of(heard("any 200", answer(404, "{}")))));
        assertEquals(1, Findings.of(List.of(heard("403", answer(500, "{}")))).size());
        assertEquals(
                List.of("planted CLIENT draft: lacks a header of every answer: []"),
                Findings.of(List.of(heard("any 200", new Answer(200, List.of(), "{}")))));
    }

    @Test
    void aSecretIsSeenBySomebodyElseAlone() {
        var secret = new Secret("Legalname x", "here", "acc_owner");
        var told = heard("any 200", answer(200, "{\"legalName\":\"Legalname x\"}"));
        assertEquals(1, Findings.told(List.of(told), List.of(secret), "here").size());
        assertEquals(
                List.of(),
                Findings.told(List.of(told), List.of(new Secret("Legalname x", "here", "acc_client")), "here"));
        var operator = new Heard(told.row(), Who.OPERATOR, "draft", Manner.PROPER, "acc_operator", told.answer());
        assertEquals(List.of(), Findings.told(List.of(operator), List.of(secret), "here"));
        assertEquals(
                1,
                Findings.told(List.of(operator), List.of(secret), "elsewhere").size());
    }

    @Test
    void aListThatShowsTooMuchOrTooLittleIsSeen() {
        var row = Table.parse("| planted | GET /v1/gigs | gigs | 401 | 403 | own 200 | 403 | 403 | 403 | 403 |")
                .getFirst();
        var list = new Heard(row, Who.CLIENT, "", Manner.PROPER, "acc_client", answer(200, "<own> <draft>"));
        assertEquals(
                List.of(
                        "planted CLIENT: own-draft is there or is not, against the table",
                        "planted CLIENT: draft is there or is not, against the table"),
                Findings.ofList(list, Matter.GIG, kind -> "<" + kind + ">"));
    }

    @Test
    void anOperationThatOnlyOneSideHasIsSeen() throws IOException {
        var all = Published.operations();
        var one = new Operation("planted", "GET", "/planted");
        assertEquals(List.of(), Findings.differences(all, all));
        assertEquals(
                List.of("missing: planted GET /planted"),
                Findings.differences(Stream.concat(all.stream(), Stream.of(one)).toList(), all));
        assertEquals(
                List.of("too many: planted GET /planted"),
                Findings.differences(
                        all, Stream.concat(all.stream(), Stream.of(one)).toList()));
    }
}
