package dev.laurel.match;

import static dev.laurel.match.Sample.DAY;
import static dev.laurel.match.Sample.ask;
import static dev.laurel.match.Sample.assessed;
import static dev.laurel.match.Sample.claim;
import static dev.laurel.match.Sample.credential;
import static dev.laurel.match.Sample.person;
import static dev.laurel.match.Sample.preferred;
import static dev.laurel.match.Sample.required;
import static dev.laurel.match.Sample.skill;
import static dev.laurel.match.Sample.with;
import static dev.laurel.skill.Level.ADVANCED;
import static dev.laurel.skill.Level.FOUNDATION;
import static dev.laurel.skill.Level.INTERMEDIATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.laurel.match.Fulfilment.Gap;
import dev.laurel.match.Fulfilment.Need;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.Graph;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.Trust;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.terms.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a match shows, after api.md's example and the rules below it. */
class ExplanationTest {
    private static final SkillGraph GRAPH = new Graph.Builder()
            .broader(skill("pandas"), List.of(skill("python")))
            .broader(skill("python"), List.of(skill("programming")))
            .related(skill("r"), List.of(skill("python")))
            .build();

    private static final Evidence TELEHEALTH =
            with(assessed("crd_1", "telehealth", INTERMEDIATE, "iss_1"), Trust.RECOGNISED, LocalDate.of(2026, 3, 2));

    @Test
    void theExampleOfTheApi() {
        // 192 * 211 = 40,512; 32 * 0 = 0; 32 * 256 = 8,192; sum 48,704 of 65,536 = .7431640625.
        // Claimed: 192 * 81 = 15,552; 32 * 57 = 1,824; sum 17,376.
        var ask = ask(
                List.of(required(INTERMEDIATE, "telehealth"), preferred(FOUNDATION, "epic")),
                new Qualification.Credential(List.of(skill("telehealth")), List.of(), List.of(), false, null));
        var explanation = explain(ask, TELEHEALTH, claim("clm_1", "epic", FOUNDATION));
        assertEquals(new Score(Tier.QUALIFIED, 48_704, 17_376), explanation.score());
        assertEquals(0.7431640625, explanation.score().share());

        var first = explanation.requirements().getFirst();
        assertEquals(192, first.weight());
        assertEquals(40_512, first.points());
        assertEquals(15_552, first.claimed());
        assertEquals(new Fulfilment.Met(skill("telehealth")), first.fulfilment());
        var best = proof(first).groups().getFirst().best();
        assertEquals(new Factors(900_000, 900_000, 840_896, 1_000_000), best.factors());
        assertEquals(1, best.near());
        assertEquals(1, best.level());

        var second = explanation.requirements().getLast();
        assertEquals(new Fulfilment.Unproven(new Gap(FOUNDATION, Need.VERIFIED_EVIDENCE)), second.fulfilment());
        assertEquals("UNPROVEN", second.fulfilment().status());
        assertEquals(1_824, second.claimed());
        assertNull(second.proof());
        assertEquals(8_192, explanation.qualifications().getFirst().points());
    }

    @Test
    void nothingIsMissingAndNeedsEvidence() {
        assertEquals(new Fulfilment.Missing(new Gap(FOUNDATION, Need.EVIDENCE)), fulfilment("python", FOUNDATION));
    }

    @Test
    void directProofBelowTheLevelNeedsAHigherOne() {
        assertPartial(Need.HIGHER_LEVEL, "python", ADVANCED, assessed("a", "python", INTERMEDIATE, "x"));
        assertPartial(Need.HIGHER_LEVEL, "python", ADVANCED, assessed("a", "pandas", INTERMEDIATE, "x"));
    }

    @Test
    void onlyRelatedOrTwoStepsAwayNeedsEvidence() {
        assertPartial(Need.EVIDENCE, "r", FOUNDATION, assessed("a", "python", FOUNDATION, "x"));
        assertPartial(Need.EVIDENCE, "programming", FOUNDATION, assessed("a", "pandas", FOUNDATION, "x"));
        assertPartial(Need.EVIDENCE, "pandas", FOUNDATION, assessed("a", "python", FOUNDATION, "x"));
    }

    @Test
    void directProofAtTheLevelThatIsWeakNeedsStronger() {
        // .6 * .45 = .27
        var weak = credential("a", "python", FOUNDATION, "x").withValidity(450_000);
        assertPartial(Need.STRONGER_EVIDENCE, "python", FOUNDATION, weak);
    }

    @Test
    void theSkillShownHasTheLargestPhiThenTheSmallestId() {
        var ask = ask(required(FOUNDATION, "sql", "python", "r"));
        assertEquals(skill("python"), shown(ask).skill());
        assertEquals(skill("python"), shown(ask, claim("a", "sql", ADVANCED)).skill());
        // q of sql is .9, of r nothing, of python .6
        var best = shown(ask, assessed("a", "sql", FOUNDATION, "x"), credential("b", "python", FOUNDATION, "y"));
        assertEquals(skill("sql"), best.skill());
        assertEquals(new Fulfilment.Met(skill("sql")), best.fulfilment());
    }

    @Test
    void whatMeetsMayBeAnotherThanWhatIsShown() {
        // advanced asked: sql one below .6 * .9 = .54 is shown; python at the level, .45, passes the test.
        var ask = ask(required(ADVANCED, "sql", "python"));
        var python = with(credential("b", "python", ADVANCED, "y"), Trust.LISTED, Sample.FRESH);
        var part = shown(ask, assessed("a", "sql", INTERMEDIATE, "x"), python);
        assertEquals(skill("sql"), part.skill());
        assertEquals(new Fulfilment.Met(skill("python")), part.fulfilment());
    }

    @Test
    void groupsShowTheirBestPieceAndStandByKey() {
        var ask = ask(required(FOUNDATION, "python"));
        var part = shown(
                ask,
                credential("c", "python", FOUNDATION, "y"),
                credential("b", "python", FOUNDATION, "x"),
                assessed("a", "python", FOUNDATION, "x"));
        var groups = proof(part).groups();
        assertEquals(
                List.of("x", "y"), groups.stream().map(Explanation.Group::key).toList());
        assertEquals("a", groups.getFirst().best().evidence().id());
    }

    @Test
    void thePathNamesItsFactorsAndEachPieceItsOwn() {
        // n = .9: .9 * (1 - .4 * .1) = .864 beats the direct .6.
        var part = shown(
                ask(required(FOUNDATION, "python")),
                credential("a", "python", FOUNDATION, "x"),
                assessed("b", "pandas", FOUNDATION, "y"));
        assertEquals(.9, proof(part).near());
        assertEquals(1, proof(part).level());
        assertEquals(
                List.of(1.0, .9),
                proof(part).groups().stream().map(group -> group.best().near()).toList());
    }

    @Test
    void theBestClaimOfEqualOnesHasTheSmallestId() {
        var part = shown(
                ask(required(FOUNDATION, "sql", "python")),
                claim("clm_b", "python", FOUNDATION),
                claim("clm_a", "sql", FOUNDATION));
        assertEquals("clm_a", Objects.requireNonNull(part.bestClaim()).id());
    }

    private static void assertPartial(Need need, String skill, Level level, Evidence... evidence) {
        assertEquals(new Fulfilment.Partial(new Gap(level, need)), fulfilment(skill, level, evidence));
    }

    private static Fulfilment fulfilment(String skill, Level level, Evidence... evidence) {
        return shown(ask(required(level, skill)), evidence).fulfilment();
    }

    private static Explanation.OfRequirement shown(Ask ask, Evidence... evidence) {
        return explain(ask, evidence).requirements().getFirst();
    }

    private static Explanation explain(Ask ask, Evidence... evidence) {
        return new Matcher(Policy.bundled(), GRAPH, Tables.none()).explain(ask, person(evidence), DAY);
    }

    private static Explanation.Proof proof(Explanation.OfRequirement part) {
        return Objects.requireNonNull(part.proof());
    }
}
