package dev.laurel.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.skill.Nature;
import dev.laurel.skill.Relation;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.source.Starter;
import dev.laurel.taxonomy.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The starter taxonomy is whole, and speaks the language of the five kinds of gig. */
class StarterTest {
    private static final Set<String> AREAS = Set.of(
            "data-analytics",
            "software",
            "digital-marketing",
            "nursing",
            "health-informatics",
            "health-care",
            "design",
            "finance",
            "business",
            "writing",
            "project-management",
            "languages",
            "general");

    private static final Skills STARTER = Starter.skills();

    @Test
    void itHoldsEnoughSkillsToStartWith() {
        assertTrue(STARTER.all().size() >= 480, "skills: " + STARTER.all().size());
    }

    @Test
    void everySkillIsWellFormedAndInAKnownArea() {
        for (var skill : STARTER.all()) {
            assertTrue(skill.id().value().startsWith("laurel:"), skill.toString());
            assertTrue(AREAS.contains(skill.area()), skill.toString());
            assertEquals(
                    skill.labels().size(),
                    new HashSet<>(skill.labels().stream().map(Folding::fold).toList()).size(),
                    "names that fold together: " + skill);
        }
    }

    @Test
    void noNameBelongsToTwoSkills() {
        Map<String, Set<String>> owners = new HashMap<>();
        for (var skill : STARTER.all()) {
            skill.labels()
                    .forEach(name -> owners.computeIfAbsent(Folding.fold(name), key -> new TreeSet<>())
                            .add(skill.id().value()));
        }
        owners.values().removeIf(skills -> skills.size() == 1);
        assertEquals(Map.of(), owners);
    }

    /** {@link Starter#rows} fails at a dangling reference; here the links must also lead somewhere else, and up. */
    @Test
    void broaderSkillsFormNoCircle() {
        Map<SkillId, SkillRow> rows = new HashMap<>();
        Starter.rows().forEach(row -> rows.put(row.id(), row));
        for (var row : rows.values()) {
            var seen = new HashSet<SkillId>();
            var queue = new ArrayList<>(row.broader());
            while (!queue.isEmpty()) {
                var next = queue.removeLast();
                assertFalse(next.equals(row.id()), "circle at " + next);
                if (seen.add(next)) {
                    queue.addAll(Objects.requireNonNull(rows.get(next)).broader());
                }
            }
        }
    }

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("Python", "laurel:python"),
            Map.entry("R", "laurel:r"),
            Map.entry("SQL", "laurel:sql"),
            Map.entry("Tableau", "laurel:tableau"),
            Map.entry("Power BI", "laurel:power-bi"),
            Map.entry("PowerBI", "laurel:power-bi"),
            Map.entry("Google Analytics", "laurel:google-analytics"),
            Map.entry("GA4", "laurel:google-analytics"),
            Map.entry("SEMrush", "laurel:semrush"),
            Map.entry("Moz", "laurel:moz"),
            Map.entry("SEO", "laurel:search-engine-optimisation"),
            Map.entry("search engine optimization", "laurel:search-engine-optimisation"),
            Map.entry("content optimization", "laurel:content-optimisation"),
            Map.entry("content optimisation", "laurel:content-optimisation"),
            Map.entry("telehealth", "laurel:telehealth"),
            Map.entry("telehealth platforms", "laurel:telehealth-platforms"),
            Map.entry("EHR", "laurel:electronic-health-records"),
            Map.entry("EMR systems", "laurel:electronic-health-records"),
            Map.entry("Epic EHR", "laurel:epic-ehr"),
            Map.entry("Cerner Millennium", "laurel:cerner-millennium"),
            Map.entry("health informatics", "laurel:health-informatics"),
            Map.entry("clinical experience", "laurel:clinical-practice"),
            Map.entry("registered nursing", "laurel:registered-nursing"),
            Map.entry("RN", "laurel:registered-nursing"),
            Map.entry("Adobe Creative Suite", "laurel:adobe-creative-suite"),
            Map.entry("Sketch", "laurel:sketch"),
            Map.entry("Figma", "laurel:figma"),
            Map.entry("user-centered design", "laurel:user-centred-design"),
            Map.entry("usability testing", "laurel:usability-testing"),
            Map.entry("UX/UI", "laurel:ux-ui-design"),
            Map.entry("advanced Excel", "laurel:microsoft-excel"),
            Map.entry("MS Excel", "laurel:microsoft-excel"),
            Map.entry("pivot tables", "laurel:pivot-tables"),
            Map.entry("financial modeling", "laurel:financial-modelling"),
            Map.entry("DCF", "laurel:discounted-cash-flow-analysis"),
            Map.entry("attention to detail", "laurel:attention-to-detail"),
            Map.entry("analytical skills", "laurel:analytical-skills"),
            Map.entry("A/B testing", "laurel:a-b-testing"),
            Map.entry("ecommerce", "laurel:e-commerce"),
            Map.entry("NodeJS", "laurel:node.js"),
            Map.entry("CPA", "laurel:certified-public-accountant-licence"),
            Map.entry("esco:598de5b0-5b58-4ea7-8058-a4bc4d18c742", "laurel:sql"),
            Map.entry("onet:vue.js", "laurel:vue.js"));

    @TestFactory
    Stream<DynamicTest> whatGigsAskForIsUnderstood() {
        return MEANINGS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertEquals(
                                entry.getValue(),
                                assertInstanceOf(Resolution.Known.class, STARTER.resolve(entry.getKey()))
                                        .skill()
                                        .id()
                                        .value())));
    }

    @Test
    void aLicenceProvesItsOwnSkillAndThoseItNames() {
        assertEquals(
                List.of(new SkillId("laurel:registered-nurse-licence"), new SkillId("laurel:registered-nursing")),
                STARTER.skillsOfLicence("RN"));
        assertTrue(STARTER.skillsOfLicence("APRN").contains(new SkillId("laurel:registered-nursing")));
        assertTrue(STARTER.skillsOfLicence("CPA").contains(new SkillId("laurel:accounting")));
        assertEquals(List.of(), STARTER.skillsOfLicence("no such type"));
        assertTrue(STARTER.licencesProving(new SkillId("laurel:registered-nursing"))
                .contains("RN"));
    }

    /** Holding a licence is no delivered work: it must not prove clinical experience. */
    @Test
    void aNursingLicenceDoesNotReachClinicalExperienceAsTheSameOrNarrower() {
        var reach = STARTER.graph().reach(new SkillId("laurel:registered-nursing"));
        assertEquals(Relation.RELATED, reach.get(new SkillId("laurel:clinical-practice")));
        assertEquals(Relation.NARROWER, reach.get(new SkillId("laurel:nursing")));
    }

    @Test
    void toolsGoStaleAsToolsAndMethodsAsMethods() {
        assertEquals(
                Nature.TOOL,
                STARTER.find(new SkillId("laurel:tableau")).orElseThrow().nature());
        assertEquals(
                Nature.METHOD,
                STARTER.find(new SkillId("laurel:financial-modelling"))
                        .orElseThrow()
                        .nature());
    }
}
