package dev.laurel.freelancer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.skill.Trust;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The copy that rankings read says what its row says, whoever wrote the row. */
@QuarkusTest
class PackedRowsTest {
    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    @Inject
    TestEvidence evidence;

    @Inject
    Freelancers freelancers;

    @Inject
    DataSource database;

    @Inject
    InstantSource clock;

    private Holder person;
    private String id;

    @BeforeEach
    void someone() throws SQLException {
        skills.publish();
        person = keys.holder(Role.FREELANCER);
        id = person.asking()
                .body("{\"displayName\":\"P\",\"showName\":true,\"country\":\"DE\",\"headline\":\"first\","
                        + "\"claims\":[{\"skill\":\"Alphacraft\"}]}")
                .post("/v1/freelancers")
                .jsonPath()
                .getString("id");
        evidence.give(person.tenant(), id, pieces(Packed.FEWEST_PIECES), List.of());
    }

    private static List<TimedEvidence> pieces(int many) {
        return IntStream.range(0, many).mapToObj(i -> piece("crd_" + i)).toList();
    }

    private int pieces() {
        return shown().person().evidence().size();
    }

    private Shown shown() {
        return Objects.requireNonNull(
                freelancers.shown(person.tenant(), List.of(id), clock.instant()).get(id));
    }

    private void patch(String body) {
        person.asking()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/v1/freelancers/" + id)
                .then()
                .statusCode(200);
    }

    private @Nullable String one(String column) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select " + column + " from freelancer where id = ?")) {
            query.setString(1, id);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private void byHand(String set) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update freelancer set " + set + " where id = ?")) {
            update.setString(1, id);
            assertEquals(1, update.executeUpdate());
        }
    }

    /** What is read with the copy is what is read without. */
    private void assertCopyIsTrue() throws SQLException {
        assertEquals("1", one("packed"));
        var read = shown();
        byHand("packed = null");
        assertEquals(shown(), read);
        byHand("packed = 1");
    }

    private static TimedEvidence piece(String credential) {
        return TimedEvidence.always(new Evidence(
                credential,
                EvidenceKind.CREDENTIAL,
                Assurance.E4,
                new SkillId("laurel:test-betacraft"),
                Nature.TOOL,
                Level.ADVANCED,
                Trust.RECOGNISED,
                "iss_x",
                LocalDate.of(2026, 1, 2),
                Evidence.ONE,
                null,
                null));
    }

    @Test
    void everyChangeIsInTheCopy() throws SQLException {
        assertEquals(Packed.FEWEST_PIECES + 1, pieces());
        assertCopyIsTrue();
        evidence.give(person.tenant(), id, pieces(Packed.FEWEST_PIECES + 5), List.of());
        assertEquals(Packed.FEWEST_PIECES + 6, pieces());
        assertCopyIsTrue();
        patch(
                "{\"headline\":\"second\",\"rate\":{\"unit\":\"HOUR\",\"amount\":{\"amount\":\"62.50\",\"currency\":\"EUR\"}}}");
        assertEquals("second", shown().card().headline());
        assertCopyIsTrue();
        patch("{\"claims\":[]}");
        assertEquals(Packed.FEWEST_PIECES + 5, pieces());
        assertCopyIsTrue();
    }

    @Test
    void aRowOfFewPiecesHasNoCopy() throws SQLException {
        evidence.give(person.tenant(), id, pieces(1), List.of());
        assertNull(one("packed"));
        assertNull(one("stated"));
        assertNull(one("standing"));
        assertEquals(2, pieces());
        patch("{\"headline\":\"second\"}");
        assertNull(one("packed"));
        assertEquals("second", shown().card().headline());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body = jsonb_set(body::jsonb, '{headline}', '\"by hand\"')::json",
                "evidence = '[]'",
                "licences = '[ ]'"
            })
    void whoeverChangesARowWithoutItsCopyTakesTheCopyAway(String set) throws SQLException {
        byHand(set);
        assertNull(one("packed"));
        assertNull(one("stated"));
        assertNull(one("standing"));
        assertEquals(
                set.startsWith("body") ? "by hand" : "first", shown().card().headline());
        assertEquals(set.startsWith("evidence") ? 0 : Packed.FEWEST_PIECES + 1, pieces());
        evidence.give(person.tenant(), id, pieces(Packed.FEWEST_PIECES + 2), List.of());
        assertCopyIsTrue();
        assertEquals(
                set.startsWith("body") ? "by hand" : "first", shown().card().headline());
        assertEquals(Packed.FEWEST_PIECES + 3, pieces());
    }

    @Test
    void aChangeThatNeverReachesTheCopyIsNotShownFromIt() throws SQLException {
        // Planted: the copy of another headline, under the form that says it is whole.
        var before = one("stated");
        patch("{\"headline\":\"second\"}");
        byHand("stated = '" + before + "'");
        assertNotEquals("second", shown().card().headline(), "a row is read from its copy");
        byHand("packed = null");
        assertEquals("second", shown().card().headline());
    }

    @Test
    void aCopyOfAnotherFormIsNotReadAndIsMadeAnewWhole() throws SQLException {
        byHand("packed = 0, stated = 'not of this release', standing = 'nor this'");
        assertEquals("first", shown().card().headline());
        patch("{\"headline\":\"second\"}");
        assertEquals("second", shown().card().headline());
        assertCopyIsTrue();
    }
}
