package dev.laurel.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.freelancer.TestEvidence;
import dev.laurel.match.Policy;
import dev.laurel.skill.Achievement;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.Level;
import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.skill.Trust;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** An audit of people and gigs that came in by the API counts what the API's rankings show. */
@QuarkusTest
class AuditorTest {
    private static final int PEOPLE = 8;
    private static int made;

    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    @Inject
    TestEvidence evidence;

    @Inject
    InstantSource clock;

    @Inject
    Auditor auditor;

    private String skill;
    private Holder client;
    private String gig;
    private final List<String> people = new ArrayList<>();

    @BeforeEach
    void aWorld() throws SQLException {
        made++;
        skill = "laurel:test-audited-" + made;
        skills.publish(skill, "Auditedcraft " + made);
        client = keys.holder(Role.CLIENT);
        people.clear();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(person("{\"displayName\":\"P\"}", i));
        }
        gig = client.asking()
                .body("{\"title\":\"Audited\",\"requirements\":[{\"anyOf\":[\"" + skill
                        + "\"],\"level\":\"INTERMEDIATE\"}]}")
                .post("/v1/gigs")
                .jsonPath()
                .getString("id");
    }

    /** The first alone has the best proof, so that no tie decides who leads; the last two have none at the level. */
    private String person(String profile, int place) {
        var answer = keys.holder(Role.FREELANCER).asking().body(profile).post("/v1/freelancers");
        assertEquals(201, answer.statusCode(), answer.asString());
        var id = answer.jsonPath().getString("id");
        var piece = new Evidence(
                "crd_audited" + made + "_" + place,
                place < 4 ? EvidenceKind.ASSESSED_CREDENTIAL : EvidenceKind.CREDENTIAL,
                Assurance.E4,
                new SkillId(skill),
                Nature.METHOD,
                place < PEOPLE - 2 ? Level.INTERMEDIATE : Level.FOUNDATION,
                place == 0 ? Trust.ACCREDITED : place % 2 == 0 ? Trust.RECOGNISED : Trust.LISTED,
                "iss_family",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                Evidence.ONE,
                new Issuer("iss_academy", "Academy"),
                new Achievement("https://academy.example/audited", "Badge"));
        evidence.give("main", id, List.of(TimedEvidence.always(piece)), List.of());
        return id;
    }

    private AuditReport audit(int shortlist, List<String> more) {
        var lines = new ArrayList<>(List.of("freelancer,each"));
        people.forEach(id -> lines.add(id + ",person " + people.indexOf(id)));
        lines.addAll(more);
        var groups = GroupsFile.read(lines);
        return auditor.audit(new AuditRequest(groups, List.of(List.of("each")), List.of(gig), shortlist, 0, false));
    }

    private static Map<String, Long> counted(AuditReport report, Measure measure) {
        return report.tables().stream()
                .filter(table -> table.measure() == measure)
                .flatMap(table -> table.groups().stream())
                .collect(Collectors.toMap(GroupRow::group, GroupRow::counted));
    }

    @Test
    void whatIsCountedIsWhatTheRankingShows() {
        var report = audit(3, List.of());
        var rows = client.asking().get("/v1/gigs/" + gig + "/matches?limit=100").jsonPath();
        List<String> order = rows.getList("items.freelancer.id");
        List<String> tiers = rows.getList("items.tier");
        List<Integer> points = rows.getList("items.points");
        assertEquals(PEOPLE, order.size());
        var shortlisted = counted(report, Measure.SHORTLIST);
        var qualified = counted(report, Measure.QUALIFIED);
        var scored = counted(report, Measure.SCORE);
        var sorted = points.stream().sorted().toList();
        double median = (sorted.get(PEOPLE / 2 - 1) + sorted.get(PEOPLE / 2)) / 2.0;
        for (int i = 0; i < order.size(); i++) {
            var name = "person " + people.indexOf(order.get(i));
            assertEquals(i < 3 ? 1 : 0, shortlisted.get(name), name);
            assertEquals(tiers.get(i).equals("QUALIFIED") ? 1 : 0, qualified.get(name), name);
            assertEquals(points.get(i) > median ? 1 : 0, scored.get(name), name);
        }
        assertEquals(median, report.tables().getLast().median());
        assertEquals(Policy.bundled().hash(), report.policy());
        assertEquals(List.of(gig), report.gigs());
    }

    @Test
    void whoIsNotInTheFileTakesAPlaceAllTheSame() {
        var first = people.removeFirst();
        assertEquals(
                0,
                counted(audit(1, List.of()), Measure.SHORTLIST).values().stream()
                        .filter(count -> count > 0)
                        .count());
        people.addFirst(first);
        assertEquals(1, counted(audit(1, List.of()), Measure.SHORTLIST).get("person 0"));
    }

    @Test
    void whoIsUnknownOrPrivateIsToldAndNotCounted() {
        var hidden = person("{\"displayName\":\"H\",\"visibility\":\"PRIVATE\"}", 0);
        var stranger = GroupsFileTest.id(77);
        var report = audit(3, List.of(hidden + ",hidden", stranger + ",stranger", "nonsense"));
        assertEquals(PEOPLE, report.people());
        assertEquals(
                List.of(PEOPLE + 2, PEOPLE + 3, PEOPLE + 4),
                report.leftOut().stream().map(LeftOut::line).toList());
        assertTrue(TextReport.of(report).contains("3 lines do not count:"));
    }

    @Test
    void aGigThatIsNotOpenIsNamed() {
        var groups = GroupsFile.read(List.of("freelancer,each", people.getFirst() + ",a"));
        var missing = new AuditRequest(groups, List.of(List.of("each")), List.of(gig, "gig_no"), 3, 0, false);
        var refused = assertThrows(Auditor.RefusedException.class, () -> auditor.audit(missing));
        assertEquals("no open gig: gig_no", refused.getMessage());
        var nobody = new AuditRequest(
                GroupsFile.read(List.of("freelancer,each", GroupsFileTest.id(5) + ",a")),
                List.of(List.of("each")),
                List.of(gig),
                3,
                0,
                false);
        var told = assertThrows(Auditor.RefusedException.class, () -> auditor.audit(nobody));
        assertTrue(String.valueOf(told.getMessage()).contains("line 2: " + GroupsFileTest.id(5)), told.getMessage());
    }

    @Test
    void aReportIsReadAsTextAndAsAPicture() throws Exception {
        var lines = List.of("freelancer,group", people.get(0) + ",A & <B>", people.get(7) + ",C");
        var report = auditor.audit(
                new AuditRequest(GroupsFile.read(lines), List.of(List.of("group")), List.of(gig), 1, 2, true));
        var text = TextReport.of(report);
        assertTrue(text.startsWith("INVENTED"), text);
        assertTrue(text.contains("2 people by 1 open gigs"), text);
        assertTrue(text.contains("group — selected: among the first 1 of a gig's ranking"), text);
        assertTrue(text.contains("1.000 (highest)"), text);
        assertTrue(text.contains("┃"), text);
        assertTrue(text.contains("1*"), text);
        var picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(SvgReport.of(report))));
        assertEquals("svg", picture.getDocumentElement().getTagName());
        assertTrue(picture.getDocumentElement().getTextContent().contains("A & <B>"));
        int rules = 0;
        var drawn = picture.getElementsByTagName("line");
        for (int i = 0; i < drawn.getLength(); i++) {
            rules += drawn.item(i)
                            .getAttributes()
                            .getNamedItem("class")
                            .getNodeValue()
                            .equals("rule")
                    ? 1
                    : 0;
        }
        assertEquals(Measure.values().length, rules);
    }
}
