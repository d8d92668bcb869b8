package dev.laurel.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.laurel.skill.Nature;
import dev.laurel.skill.Relation;
import dev.laurel.skill.Skill;
import dev.laurel.skill.SkillId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SkillsTest {
    private static final SkillId CODING = new SkillId("laurel:coding");
    private static final SkillId PYTHON = new SkillId("laurel:python");
    private static final SkillId SNAKE = new SkillId("esco:snake");
    private static final SkillId BI = new SkillId("laurel:power-bi");
    private static final SkillId ZOO = new SkillId("esco:zoo");

    /** coding (software) above python; esco:snake shares the alias "serpent" with esco:zoo. */
    private static final Skills SKILLS = Skills.of(List.of(
            row(List.of(CODING), name("coding", true), "software", List.of(), name("programming", true)),
            row(
                    List.of(PYTHON, new SkillId("esco:py")),
                    name("Python", true),
                    null,
                    List.of(CODING),
                    name("Python 3", true)),
            row(
                    List.of(SNAKE),
                    name("Python (reptile)", false),
                    null,
                    List.of(),
                    name("programming", false),
                    name("serpent", false)),
            row(List.of(BI), name("Power BI", true), null, List.of(), name("Microsoft Power BI", true)),
            row(List.of(ZOO), name("zoo keeping", false), null, List.of(SNAKE), name("serpent", false))));

    private static SkillRow.Name name(String text, boolean reviewed) {
        return new SkillRow.Name(text, reviewed);
    }

    private static SkillRow row(
            List<SkillId> ids,
            SkillRow.Name label,
            @Nullable String area,
            List<SkillId> broader,
            SkillRow.Name... aliases) {
        return new SkillRow(
                ids, label, Arrays.asList(aliases), SkillKind.TOOL, area, null, broader, List.of(), null, List.of());
    }

    private static SkillId known(String name) {
        return assertInstanceOf(Resolution.Known.class, SKILLS.resolve(name), name)
                .skill()
                .id();
    }

    @Test
    void anyIdOfASkillAnswers() {
        assertEquals(PYTHON, known("esco:py"));
        assertEquals(PYTHON, SKILLS.canonical(new SkillId("esco:py")));
        assertEquals(new SkillId("tag:unknown"), SKILLS.canonical(new SkillId("tag:unknown")));
    }

    @Test
    void aReviewedNameOutranksAnImportedOne() {
        assertEquals(CODING, known("Programming"));
        assertEquals(PYTHON, known("python"));
    }

    @Test
    void spacesDoNotDecide() {
        assertEquals(BI, known("PowerBI"));
        assertEquals(BI, known("power-bi"));
        assertEquals(BI, known("Microsoft PowerBI"));
    }

    @Test
    void aNameOfSeveralSkillsIsAmbiguous() {
        var several = assertInstanceOf(Resolution.Ambiguous.class, SKILLS.resolve("Serpents"));
        assertEquals(
                List.of(SNAKE, ZOO), several.skills().stream().map(Skill::id).toList());
    }

    @Test
    void anUnknownNameIsAnsweredWithWhatIsNear() {
        var unknown = assertInstanceOf(Resolution.Unknown.class, SKILLS.resolve("Pyhton 3"));
        assertEquals(PYTHON, unknown.suggestions().getFirst().id());
        var nothing = assertInstanceOf(Resolution.Unknown.class, SKILLS.resolve("quantum basket weaving"));
        assertEquals(List.of(), nothing.suggestions());
        assertInstanceOf(Resolution.Unknown.class, SKILLS.resolve("…"));
    }

    @Test
    void areaComesFromTheNearestBroaderSkillThatHasOne() {
        assertEquals("software", SKILLS.find(PYTHON).orElseThrow().area());
        assertEquals(PublishedSkill.GENERAL, SKILLS.find(ZOO).orElseThrow().area());
        assertEquals(Nature.TOOL, SKILLS.find(ZOO).orElseThrow().nature());
    }

    @Test
    void neighboursAreKnownFromBothSides() {
        assertEquals(List.of(PYTHON), SKILLS.find(CODING).orElseThrow().narrower());
        assertEquals(Relation.NARROWER, SKILLS.graph().reach(PYTHON).get(CODING));
    }

    @Test
    void typingAheadFindsAnyWordOfAnyName() {
        assertEquals(List.of(BI), ids("pow"));
        assertEquals(List.of(BI), ids("micro"));
        assertEquals(List.of(BI), ids("bi pow"));
        assertEquals(List.of(PYTHON, SNAKE), ids("pytho"));
        assertEquals(List.of(), ids("  "));
        assertEquals("Microsoft Power BI", SKILLS.complete("micro", 5).get(new Skill(BI, "Power BI")));
    }

    private static List<SkillId> ids(String typed) {
        return SKILLS.complete(typed, 5).keySet().stream().map(Skill::id).toList();
    }

    @Test
    void twoSkillsWithOneIdAreRefused() {
        var row = row(List.of(PYTHON), name("Python", true), null, List.of());
        var refused = assertThrows(IllegalArgumentException.class, () -> Skills.of(List.of(row, row)));
        assertEquals("two skills have the id laurel:python", refused.getMessage());
    }
}
