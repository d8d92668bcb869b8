package dev.laurel.match;

import static dev.laurel.match.Sample.DAY;
import static dev.laurel.match.Sample.ask;
import static dev.laurel.match.Sample.assessed;
import static dev.laurel.match.Sample.claim;
import static dev.laurel.match.Sample.credential;
import static dev.laurel.match.Sample.person;
import static dev.laurel.match.Sample.skill;
import static dev.laurel.match.Sample.with;
import static dev.laurel.match.Sample.work;
import static dev.laurel.skill.Level.EXPERT;
import static dev.laurel.skill.Level.FOUNDATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.Graph;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.Trust;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.terms.Tables;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A credential fits when it is verified and within each list that the gig gives. */
class CredentialFitTest {
    private static final SkillGraph GRAPH = new Graph.Builder()
            .broader(skill("pandas"), List.of(skill("python")))
            .broader(skill("python"), List.of(skill("programming")))
            .broader(skill("programming"), List.of(skill("computing")))
            .related(skill("r"), List.of(skill("python")))
            .build();

    private static final Evidence BADGE = credential("crd_a", "python", FOUNDATION, "iss_x");
    private static final String ACHIEVEMENT = "https://a.example/crd_a";

    @Test
    void theSameSkillOrOneNarrowerByOneOrTwoStepsFits() {
        assertEquals(true, fits(skills("python"), BADGE));
        assertEquals(true, fits(skills("programming"), BADGE));
        assertEquals(true, fits(skills("programming"), credential("crd_a", "pandas", FOUNDATION, "iss_x")));
        assertEquals(false, fits(skills("computing"), credential("crd_a", "pandas", FOUNDATION, "iss_x")));
    }

    @Test
    void aBroaderOrRelatedSkillDoesNot() {
        assertEquals(false, fits(skills("pandas"), BADGE));
        assertEquals(false, fits(skills("r"), BADGE));
    }

    @Test
    void anyOfEachListAndAllOfTheLists() {
        assertEquals(true, fits(lists(List.of("r", "python"), List.of("iss_w", "iss_x"), List.of(ACHIEVEMENT)), BADGE));
        assertEquals(true, fits(lists(List.of(), List.of("iss_x"), List.of()), BADGE));
        assertEquals(true, fits(lists(List.of(), List.of(), List.of(ACHIEVEMENT)), BADGE));
        assertEquals(false, fits(lists(List.of("python"), List.of("iss_w"), List.of()), BADGE));
        assertEquals(false, fits(lists(List.of("python"), List.of("iss_x"), List.of("https://a.example/b")), BADGE));
    }

    @Test
    void twoCredentialsThatOnlyTogetherAreWithinTheListsDoNot() {
        var asked = lists(List.of("python"), List.of("iss_y"), List.of());
        assertEquals(false, fits(asked, BADGE, credential("crd_b", "excel", FOUNDATION, "iss_y")));
    }

    @Test
    void onlyVerifiedCredentialsOfAnyLevelDo() {
        assertEquals(true, fits(skills("python"), assessed("crd_a", "python", EXPERT, "iss_x")));
        assertEquals(false, fits(skills("python"), BADGE.withAssurance(Assurance.E3)));
        assertEquals(false, fits(skills("python"), BADGE.withValidity(0)));
        assertEquals(false, fits(skills("python"), with(BADGE, Trust.UNTRUSTED, Sample.FRESH)));
        assertEquals(false, fits(skills("python"), work("wrk_a", "python", EXPERT, "one")));
        assertEquals(false, fits(skills("python"), claim("clm_a", "python", EXPERT)));
    }

    @Test
    void aMandatoryOneIsAGateAndShowsWhatOpensIt() {
        var asked = new Qualification.Credential(List.of(skill("python")), List.of(), List.of(), true, null);
        var ask = ask(Conditions.none(), asked);
        assertEquals(true, matcher().gate(ask, person(BADGE), DAY).isEmpty());
        assertEquals(
                "credential_not_held",
                matcher().gate(ask, person(), DAY).orElseThrow().detail().code());
        var part = matcher().explain(ask, person(BADGE), DAY).qualifications().getFirst();
        assertEquals(List.of("crd_a"), part.evidence());
        assertEquals(256, part.phi());
        assertEquals(0, part.points());
    }

    private static boolean fits(Qualification.Credential asked, Evidence... evidence) {
        return matcher().qualifications().fits(asked, person(evidence));
    }

    private static Qualification.Credential skills(String... names) {
        return lists(List.of(names), List.of(), List.of());
    }

    private static Qualification.Credential lists(
            List<String> skills, List<String> issuers, List<String> achievements) {
        Stream<SkillId> ids = skills.stream().map(Sample::skill);
        return new Qualification.Credential(ids.toList(), issuers, achievements, false, null);
    }

    private static Matcher matcher() {
        return new Matcher(Policy.bundled(), GRAPH, Tables.none());
    }
}
