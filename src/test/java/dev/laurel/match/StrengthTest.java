package dev.laurel.match;

import static dev.laurel.match.Sample.ask;
import static dev.laurel.match.Sample.assessed;
import static dev.laurel.match.Sample.claim;
import static dev.laurel.match.Sample.credential;
import static dev.laurel.match.Sample.endorsement;
import static dev.laurel.match.Sample.person;
import static dev.laurel.match.Sample.required;
import static dev.laurel.match.Sample.skill;
import static dev.laurel.match.Sample.with;
import static dev.laurel.match.Sample.work;
import static dev.laurel.skill.Level.ADVANCED;
import static dev.laurel.skill.Level.EXPERT;
import static dev.laurel.skill.Level.FOUNDATION;
import static dev.laurel.skill.Level.INTERMEDIATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.Graph;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.Trust;
import dev.laurel.skill.terms.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Strength, phi and claims, each worked by hand from scoring.md. */
class StrengthTest {
    /** Within what rounding L to an integer moves a proof: one part in 2^24, halved, is below 1e-7. */
    private static final double ROUNDING = 1e-7;

    /** Pandas is narrower than Python, Python than programming; R is related to Python. */
    private static final SkillGraph GRAPH = new Graph.Builder()
            .broader(skill("pandas"), List.of(skill("python")))
            .broader(skill("python"), List.of(skill("programming")))
            .related(skill("r"), List.of(skill("python")))
            .build();

    @Test
    void theExampleOfTheApiReadsBackToTheLastDigit() {
        // .9 (assessed) * .9 (RECOGNISED) * .840896 (tool, 2 completed quarters) * 1 = .68112576
        // L = round(-2^24 * log2(1 - .68112576)); P = 1 - 2^(-L / 2^24) = .6811257652270692
        // phi = floor(256 * .825303 + .5) = floor(211.7776) = 211
        var piece = with(
                assessed("crd_1", "telehealth", INTERMEDIATE, "iss_1"), Trust.RECOGNISED, LocalDate.of(2026, 3, 2));
        var part = explained("telehealth", INTERMEDIATE, piece);
        assertEquals(0.6811257652270692, part.strength());
        assertEquals(211, part.phi());
        assertEquals(81, bestClaim(part).phi());
        assertEquals(0.1, bestClaim(part).u());
        assertEquals(0.68112576, proof(part).groups().getFirst().best().q());
    }

    @Test
    void independentGroupsAddUpAndOneGroupDoesNot() {
        // Two families: 1 - .4 * .4 = .84. One family: .6.
        assertStrength(
                .84,
                "sql",
                FOUNDATION,
                credential("a", "sql", FOUNDATION, "x"),
                credential("b", "sql", FOUNDATION, "y"));
        assertStrength(
                .6,
                "sql",
                FOUNDATION,
                credential("a", "sql", FOUNDATION, "x"),
                credential("b", "sql", FOUNDATION, "x"));
    }

    @Test
    void allDeliveredWorkTogetherProvesAtMostItsCap() {
        // Two clients: 1 - .2 * .2 = .96, capped at .85; with a credential 1 - .15 * .4 = .94.
        var first = work("a", "sql", FOUNDATION, "one");
        var second = work("b", "sql", FOUNDATION, "two");
        assertStrength(.85, "sql", FOUNDATION, first, second);
        assertStrength(.94, "sql", FOUNDATION, first, second, credential("c", "sql", FOUNDATION, "x"));
    }

    @Test
    void nearEvidenceNeverAddsUpBeyondItsFactor() {
        // Narrower: .9 * .9 = .81. Two steps: .81 * .9 = .729. Related: .4 * .9 = .36. Broader: .3 * .9 = .27.
        assertStrength(.81, "python", FOUNDATION, assessed("a", "pandas", FOUNDATION, "x"));
        assertStrength(.729, "programming", FOUNDATION, assessed("a", "pandas", FOUNDATION, "x"));
        assertStrength(.36, "r", FOUNDATION, assessed("a", "python", FOUNDATION, "x"));
        assertStrength(.27, "pandas", FOUNDATION, assessed("a", "python", FOUNDATION, "x"));
        // Three of them: .4 * (1 - .1^3) = .3996.
        assertStrength(
                .3996,
                "r",
                FOUNDATION,
                assessed("a", "python", FOUNDATION, "x"),
                assessed("b", "python", FOUNDATION, "y"),
                assessed("c", "python", FOUNDATION, "z"));
    }

    @Test
    void evidenceBelowTheLevelCountsLess() {
        // At or above 1, one below .6, two below .25, three below nothing; all times .9.
        assertStrength(.9, "sql", ADVANCED, assessed("a", "sql", EXPERT, "x"));
        assertStrength(.54, "sql", ADVANCED, assessed("a", "sql", INTERMEDIATE, "x"));
        assertStrength(.225, "sql", ADVANCED, assessed("a", "sql", FOUNDATION, "x"));
        assertStrength(0, "sql", EXPERT, assessed("a", "sql", FOUNDATION, "x"));
    }

    @Test
    void thePathThatProvesMostCounts() {
        // Direct .6 alone; with the narrower one along n = .9: .9 * (1 - .4 * .1) = .864.
        assertStrength(
                .864,
                "python",
                FOUNDATION,
                credential("a", "python", FOUNDATION, "x"),
                assessed("b", "pandas", FOUNDATION, "y"));
    }

    @Test
    void proofBelowTheFloorCountsAsNone() {
        // Broader and two levels below: .3 * .25 = .075 at most, below .10.
        assertStrength(0, "pandas", ADVANCED, assessed("a", "python", FOUNDATION, "x"));
        // Related and two below: .4 * .25 = .1 at most, never reached.
        assertStrength(0, "r", ADVANCED, assessed("a", "python", FOUNDATION, "x"));
        // Related and one below: .4 * .6 * .9 = .216.
        assertStrength(.216, "r", INTERMEDIATE, assessed("a", "python", FOUNDATION, "x"));
    }

    @Test
    void aThresholdIsReachedOnLogarithmsAndThenCountsInFull() {
        // q = .6 * .75 (LISTED) * .5 (status stale) = .225: above the floor of .10, below .30.
        var one = with(credential("a", "sql", FOUNDATION, "x"), Trust.LISTED, Sample.FRESH)
                .withValidity(500_000);
        assertStrength(.225, "sql", FOUNDATION, one);
        // q = .6 * .5 = .30 exactly: its L is L(.30), so the threshold is reached and P is .30 or a hair above.
        var border = credential("a", "sql", FOUNDATION, "x").withValidity(500_000);
        assertEquals("PARTIAL", explained("sql", FOUNDATION, one).fulfilment().status());
        assertEquals(0.3, explained("sql", FOUNDATION, border).strength(), ROUNDING);
        assertTrue(explained("sql", FOUNDATION, border).strength() >= 0.3);
        assertEquals("MET", explained("sql", FOUNDATION, border).fulfilment().status());
    }

    @Test
    void claimsCountByTheBestPieceAlone() {
        // phi(.05) = floor(57.24 + .5) = 57; phi(.15) = floor(99.15 + .5) = 99; related endorsement: phi(.06) = 63.
        assertClaim(57, "r", claim("a", "r", FOUNDATION), claim("b", "r", FOUNDATION));
        assertClaim(99, "r", claim("a", "r", FOUNDATION), endorsement("b", "r", FOUNDATION));
        assertClaim(63, "r", endorsement("b", "python", FOUNDATION));
    }

    @Test
    void whatIsNotValidNeitherProvesNorClaims() {
        var revoked = assessed("a", "sql", FOUNDATION, "x").withValidity(0);
        var part = explained("sql", FOUNDATION, revoked);
        assertEquals(0, part.phi());
        assertEquals(null, part.bestClaim());
        assertEquals("MISSING", part.fulfilment().status());
    }

    private static void assertClaim(int phi, String skill, Evidence... evidence) {
        var part = explained(skill, FOUNDATION, evidence);
        assertEquals(phi, bestClaim(part).phi());
        assertEquals(0, part.phi());
    }

    private static void assertStrength(double expected, String skill, Level level, Evidence... evidence) {
        assertEquals(expected, explained(skill, level, evidence).strength(), ROUNDING);
    }

    private static Explanation.OfRequirement explained(String skill, Level level, Evidence... evidence) {
        return new Matcher(Policy.bundled(), GRAPH, Tables.none())
                .explain(ask(required(level, skill)), person(evidence), Sample.DAY)
                .requirements()
                .getFirst();
    }

    private static Explanation.BestClaim bestClaim(Explanation.OfRequirement part) {
        return Objects.requireNonNull(part.bestClaim());
    }

    private static Explanation.Proof proof(Explanation.OfRequirement part) {
        return Objects.requireNonNull(part.proof());
    }
}
