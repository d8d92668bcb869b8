package dev.laurel.match;

import static dev.laurel.match.Sample.DAY;
import static dev.laurel.match.Sample.ask;
import static dev.laurel.match.Sample.assessed;
import static dev.laurel.match.Sample.claim;
import static dev.laurel.match.Sample.credential;
import static dev.laurel.match.Sample.person;
import static dev.laurel.match.Sample.preferred;
import static dev.laurel.match.Sample.required;
import static dev.laurel.skill.Level.ADVANCED;
import static dev.laurel.skill.Level.EXPERT;
import static dev.laurel.skill.Level.FOUNDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.Graph;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.person.HeldLicence;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What text search gets wrong (scoring.md): each case as measured with BM25, and as it must be. */
class TextSearchCasesTest {
    private static final Matcher MATCHER = new Matcher(Policy.bundled(), Graph.empty(), Tables.none());
    private static final Ask SQL = ask(required(FOUNDATION, "sql"));

    @Test
    void sqlWrittenEightTimesNeverBeatsOneAssessedCredential() {
        var claims = new Evidence[8];
        for (int i = 0; i < claims.length; i++) {
            claims[i] = claim("clm_" + i, "sql", EXPERT);
        }
        assertBefore(SQL, person(assessed("crd_a", "sql", FOUNDATION, "x")), person(claims));
    }

    @Test
    void theRareNiceToHaveNeverBeatsBothMustHaves() {
        var gig = ask(required(FOUNDATION, "sql"), required(FOUNDATION, "excel"), preferred(FOUNDATION, "rare"));
        var both = person(credential("a", "sql", FOUNDATION, "x"), credential("b", "excel", FOUNDATION, "y"));
        assertBefore(gig, both, person(assessed("c", "rare", EXPERT, "x")));
    }

    @Test
    void eightMoreVerifiedCredentialsLowerNothing() {
        var before = List.of(assessed("crd_a", "sql", FOUNDATION, "x"));
        var more = new ArrayList<>(before);
        for (int i = 0; i < 8; i++) {
            more.add(assessed("crd_" + i, "other" + i, EXPERT, "x"));
        }
        assertEquals(score(SQL, person(before.getFirst())), score(SQL, person(more.toArray(Evidence[]::new))));
    }

    @Test
    void anExpiredLicenceNeverTiesAnActiveOne() {
        var asked = new Qualification.Licence("RN", List.of("US-TX"), true, null);
        var gig = ask(List.of(required(FOUNDATION, "sql")), asked);
        assertTrue(MATCHER.gate(gig, nurse(null), DAY).isEmpty());
        assertTrue(MATCHER.gate(gig, nurse(DAY.minusDays(1)), DAY).isPresent());
    }

    @Test
    void gigAsQueryAndPersonAsQueryAgree() {
        var person = person(assessed("crd_a", "sql", FOUNDATION, "x"), claim("clm_a", "excel", ADVANCED));
        var gig = ask(required(FOUNDATION, "sql"), preferred(FOUNDATION, "excel"));
        assertEquals(score(gig, person), MATCHER.yardstick(gig).score(MATCHER.cells(person, DAY), person, DAY));
    }

    @Test
    void aBeginnerNeverTiesAnExpert() {
        var gig = ask(required(EXPERT, "sql"));
        assertBefore(
                gig, person(assessed("crd_a", "sql", EXPERT, "x")), person(assessed("crd_a", "sql", ADVANCED, "x")));
        assertEquals(
                0, score(gig, person(assessed("crd_a", "sql", FOUNDATION, "x"))).points());
    }

    @Test
    void aRevokedBadgeNoLongerMatches() {
        var revoked = assessed("crd_a", "sql", FOUNDATION, "x").withValidity(0);
        assertEquals(new Score(Tier.CLOSE, 0, 0), score(SQL, person(revoked)));
    }

    private static Person nurse(@Nullable LocalDate until) {
        var licence = new HeldLicence("lic_a", "RN", "US-TX", false, LocalDate.of(2020, 1, 1), until, true);
        return new Person("frl_n", List.of(), List.of(licence), Circumstances.none());
    }

    private static void assertBefore(Ask ask, Person first, Person second) {
        var yardstick = MATCHER.yardstick(ask);
        // the same tie key on both sides, so that only tier, points and claimed decide
        assertTrue(yardstick.order(score(ask, first), 0).compareTo(yardstick.order(score(ask, second), 0)) < 0);
    }

    private static Score score(Ask ask, Person person) {
        return MATCHER.score(ask, person, DAY);
    }
}
