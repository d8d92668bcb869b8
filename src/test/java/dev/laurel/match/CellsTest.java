package dev.laurel.match;

import static dev.laurel.match.Sample.DAY;
import static dev.laurel.match.Sample.assessed;
import static dev.laurel.match.Sample.claim;
import static dev.laurel.match.Sample.person;
import static dev.laurel.match.Sample.skill;
import static dev.laurel.skill.Level.ADVANCED;
import static dev.laurel.skill.Level.EXPERT;
import static dev.laurel.skill.Level.FOUNDATION;
import static dev.laurel.skill.Level.INTERMEDIATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.laurel.skill.Graph;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.terms.Tables;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the index holds of a person, worked by hand. */
class CellsTest {
    private static final SkillGraph GRAPH = new Graph.Builder()
            .broader(skill("pandas"), List.of(skill("python")))
            .build();
    private static final Matcher MATCHER = new Matcher(Policy.bundled(), GRAPH, Tables.none());

    @Test
    void evidenceIsSpreadOverTheSkillsAndLevelsItReaches() {
        var cells = MATCHER.cells(person(assessed("a", "pandas", INTERMEDIATE, "x")), DAY);
        // pandas: .9 → 256 * .94868 = 242.9 → 243; one below .54 → 188; two below .225 → 121
        // claims: .1 → 81; .06 → 63; .025 → 40
        assertEquals(new Reading(243, true, 81), cells.read(skill("pandas"), FOUNDATION));
        assertEquals(new Reading(243, true, 81), cells.read(skill("pandas"), INTERMEDIATE));
        assertEquals(new Reading(188, false, 63), cells.read(skill("pandas"), ADVANCED));
        assertEquals(new Reading(121, false, 40), cells.read(skill("pandas"), EXPERT));
        // python: .9 * .9 = .81 → 230.4 → 230; .09 → 76.8 → 77
        assertEquals(new Reading(230, true, 77), cells.read(skill("python"), INTERMEDIATE));
        assertEquals(Reading.NONE, cells.read(skill("r"), FOUNDATION));
        assertEquals(Set.of(skill("pandas"), skill("python")), cells.skills());
    }

    @Test
    void onlyCellsThatCountAreVisited() {
        var cells = MATCHER.cells(person(claim("a", "python", FOUNDATION)), DAY);
        var seen = new HashSet<String>();
        cells.forEach((skill, level, proof, proven, claim) ->
                seen.add(skill + " " + level + " " + new Reading(proof, proven, claim)));
        // .05 → 57; .03 → 44; .0125 → 29; broader .3: .015 → 31; .009 → 24; .00375 → 16; EXPERT is three above
        assertEquals(
                Set.of(
                        line("python", FOUNDATION, 57),
                        line("python", INTERMEDIATE, 44),
                        line("python", ADVANCED, 29),
                        line("pandas", FOUNDATION, 31),
                        line("pandas", INTERMEDIATE, 24),
                        line("pandas", ADVANCED, 16)),
                seen);
    }

    @Test
    void ofProofAloneNothingIsClaimed() {
        var both = person(assessed("a", "pandas", INTERMEDIATE, "x"), claim("b", "r", EXPERT));
        var proof = MATCHER.proof(both, DAY);
        assertEquals(new Reading(188, false, 0), proof.read(skill("pandas"), ADVANCED));
        assertEquals(Set.of(skill("pandas"), skill("python")), proof.skills());
    }

    @Test
    void claimsAreKeptOnceASkillByTheKindThatCountsMostAtEachLevel() {
        var evidence = person(
                claim("a", "r", EXPERT),
                assessed("b", "r", EXPERT, "x"),
                claim("c", "r", FOUNDATION),
                claim("d", "python", EXPERT).withValidity(0));
        // A claim counts .05 and is of grade 1, a credential .1 and of grade 2: 1 + 2 * 7 * 7 * 7.
        assertEquals(List.of(new NamedClaim(skill("r"), 687)), MATCHER.claims(evidence));
        assertThrows(IllegalArgumentException.class, () -> new NamedClaim(skill("r"), 0));
        assertThrows(IllegalArgumentException.class, () -> new NamedClaim(skill("r"), 2401));
    }

    @Test
    void whatIsNotValidLeavesNoCell() {
        var revoked = assessed("a", "pandas", INTERMEDIATE, "x").withValidity(0);
        assertEquals(Set.of(), MATCHER.cells(person(revoked), DAY).skills());
    }

    private static String line(String skill, Level level, int claim) {
        return skill(skill) + " " + level + " " + new Reading(0, false, claim);
    }
}
