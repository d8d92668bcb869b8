package dev.laurel.demo.content;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.taxonomy.Resolution;
import dev.laurel.taxonomy.Skills;
import dev.laurel.taxonomy.source.Starter;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demo speaks of skills by their names; each must mean one skill of the starter taxonomy. */
class DemoSkillsTest {
    private static final Content CONTENT = Content.load();
    private static final Skills SKILLS = Starter.skills();

    @Test
    void everySkillOfABadgeIsKnown() {
        CONTENT.issuers().stream()
                .flatMap(issuer -> issuer.achievements().stream())
                .flatMap(achievement -> achievement.skills().keySet().stream())
                .forEach(DemoSkillsTest::known);
    }

    @Test
    void noBadgeNamesASkillTwice() {
        CONTENT.issuers().stream()
                .flatMap(issuer -> issuer.achievements().stream())
                .forEach(achievement ->
                        assertTrue(areDifferent(achievement.skills().keySet()), achievement.key()));
    }

    @Test
    void everySkillOfAGigIsKnown() {
        for (var gig : CONTENT.gigs()) {
            for (JsonNode requirement : gig.body().path("requirements")) {
                var names = new HashSet<String>();
                requirement.path("anyOf").forEach(name -> names.add(name.textValue()));
                names.forEach(DemoSkillsTest::known);
                assertTrue(areDifferent(names), gig.key());
            }
            for (JsonNode qualification : gig.body().path("qualifications")) {
                qualification.path("credential").path("skills").forEach(name -> known(name.textValue()));
            }
        }
    }

    @Test
    void everyClaimIsKnown() {
        CONTENT.people().stream()
                .flatMap(person -> person.claims().keySet().stream())
                .forEach(DemoSkillsTest::known);
        for (var kind : CONTENT.kinds()) {
            kind.claims().forEach(DemoSkillsTest::known);
            assertTrue(areDifferent(Set.copyOf(kind.claims())), kind.key());
        }
    }

    @Test
    void trustIsGivenInAreasThatSkillsHave() {
        var areas = SKILLS.all().stream().map(skill -> skill.area()).collect(Collectors.toSet());
        areas.add("*");
        CONTENT.issuers()
                .forEach(issuer -> assertTrue(areas.containsAll(issuer.trust().keySet()), issuer.key()));
    }

    private static Resolution.Known known(String name) {
        return assertInstanceOf(Resolution.Known.class, SKILLS.resolve(name), name);
    }

    private static boolean areDifferent(Set<String> names) {
        return names.stream().map(name -> known(name).skill().id()).distinct().count() == names.size();
    }
}
