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
import static dev.laurel.match.Tier.CLOSE;
import static dev.laurel.match.Tier.QUALIFIED;
import static dev.laurel.skill.Level.ADVANCED;
import static dev.laurel.skill.Level.FOUNDATION;
import static dev.laurel.skill.Level.INTERMEDIATE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.Graph;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.terms.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is QUALIFIED. */
class TierTest {
    private static final SkillGraph GRAPH = new Graph.Builder()
            .broader(skill("pandas"), List.of(skill("python")))
            .broader(skill("python"), List.of(skill("programming")))
            .related(skill("r"), List.of(skill("python")))
            .build();

    @Test
    void eachRequiredSkillMustBeProvenAtItsLevel() {
        var ask = ask(required(INTERMEDIATE, "python"), required(FOUNDATION, "sql"));
        var python = assessed("a", "python", INTERMEDIATE, "x");
        assertEquals(QUALIFIED, tier(ask, python, credential("b", "sql", FOUNDATION, "x")));
        assertEquals(CLOSE, tier(ask, python));
        assertEquals(CLOSE, tier(ask, python, claim("b", "sql", ADVANCED)));
    }

    @Test
    void proofBelowTheLevelDoesNotQualifyHoweverStrong() {
        // one level below: .6 * .9 = .54 is far above .30, and yet
        assertEquals(CLOSE, tier(ask(required(ADVANCED, "python")), assessed("a", "python", INTERMEDIATE, "x")));
    }

    @Test
    void oneStepNarrowerQualifiesTwoStepsAndRelatedDoNot() {
        // .9 * .9 = .81; .81 * .9 = .729; .4 * .9 = .36: all above .30
        assertEquals(QUALIFIED, tier(ask(required(FOUNDATION, "python")), assessed("a", "pandas", FOUNDATION, "x")));
        assertEquals(CLOSE, tier(ask(required(FOUNDATION, "programming")), assessed("a", "pandas", FOUNDATION, "x")));
        assertEquals(CLOSE, tier(ask(required(FOUNDATION, "r")), assessed("a", "python", FOUNDATION, "x")));
    }

    @Test
    void oneAcceptedSkillMustQualifyAlone() {
        // .6 * .45 = .27 each, by two families: together .4671 if it were one skill, but they are two.
        var sql = credential("a", "sql", FOUNDATION, "x").withValidity(450_000);
        var excel = credential("b", "excel", FOUNDATION, "y").withValidity(450_000);
        assertEquals(CLOSE, tier(ask(required(FOUNDATION, "sql", "excel")), sql, excel));
        var alsoSql = credential("b", "sql", FOUNDATION, "y").withValidity(450_000);
        assertEquals(QUALIFIED, tier(ask(required(FOUNDATION, "sql", "excel")), sql, alsoSql));
    }

    @Test
    void withoutRequiredOnesPointsQualify() {
        var ask = ask(preferred(FOUNDATION, "python"));
        assertEquals(QUALIFIED, tier(ask, assessed("a", "r", FOUNDATION, "x")));
        assertEquals(CLOSE, tier(ask, claim("a", "python", ADVANCED)));
    }

    private static Tier tier(Ask ask, Evidence... evidence) {
        return new Matcher(Policy.bundled(), GRAPH, Tables.none())
                .score(ask, person(evidence), DAY)
                .tier();
    }
}
