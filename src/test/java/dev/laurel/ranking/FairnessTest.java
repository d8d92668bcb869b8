package dev.laurel.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.freelancer.TestEvidence;
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
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nothing but evidence enters a score (decision 0124): whatever a profile shows of who somebody is changes hands, and
 * the ranking that a client reads stays the same, row by row.
 *
 * <p>The gig asks for skills alone. One that asks for a language, a place, a rate or hours lets people in or not by
 * what they state of it: that is a gate that the gig names, and no score.
 */
@QuarkusTest
class FairnessTest {
    private static final long SEED = 144;
    private static final int ROUNDS = 4;

    /** Who somebody is, as far as a profile tells. Free texts that praise are among it. */
    private static final List<String> FACES = List.of(
            face(
                    "Emily Walsh",
                    "Emily Jane Walsh",
                    "Experienced expert in Faircraft",
                    "US",
                    "[{'tag':'en','level':'NATIVE'}]"),
            face(
                    "Lakisha Washington",
                    "Lakisha Washington",
                    "I have just begun",
                    "US",
                    "[{'tag':'en','level':'NATIVE'}]"),
            face("محمد الأحمد", "Mohammed Al Ahmad", "مطوّر", "SY", "[{'tag':'ar','level':'NATIVE'}]"),
            face("Ayşe Yılmaz", "Ayşe Yılmaz", "Alleinerziehend, zwei Kinder", "DE", "[{'tag':'tr','level':'NATIVE'}]"),
            face("Heinz-Peter Müller", "Heinz-Peter Müller", "62 Jahre jung", "DE", "[{'tag':'de','level':'NATIVE'}]"),
            face("王小明", "Wang Xiaoming", "Award-winning, top rated, Harvard", "CN", "[{'tag':'zh','level':'NATIVE'}]"),
            face("Zoë O'Brien", "Zoë O'Brien", "They/them", "IE", "[]"),
            face(
                    "Baptiste de la Tour",
                    "Baptiste de la Tour",
                    "Ancien élève de Polytechnique",
                    "FR",
                    "[{'tag':'fr','level':'C2'}]"),
            face(
                    "Oluwaseun Adébáyọ̀",
                    "Oluwaseun Adébáyọ̀",
                    "Pastor and analyst",
                    "NG",
                    "[{'tag':'yo','level':'NATIVE'}]"));

    private static int made;

    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    @Inject
    TestEvidence evidence;

    @Inject
    InstantSource clock;

    private String main;
    private String extra;
    private Holder client;
    private List<Someone> people;
    private String gig;

    private record Someone(Holder holder, String id) {}

    /** What a client reads of one row, but for the name. */
    private record Place(String person, String tier, int points, int claimed) {}

    /** A row with the name that is shown on it. */
    private record Shown(Place place, String name) {}

    private static String face(String shown, String legal, String headline, String country, String languages) {
        return """
                {"displayName": "%s", "showName": true, "legalName": "%s", "headline": "%s", "country": "%s", "languages": %s}
                """.formatted(shown, legal, headline, country, languages.replace('\'', '"'));
    }

    @BeforeEach
    void aWorld() throws SQLException {
        made++;
        main = "laurel:test-fair-main-" + made;
        extra = "laurel:test-fair-extra-" + made;
        skills.publish(main, "Faircraft main " + made);
        skills.publish(extra, "Faircraft extra " + made);
        client = keys.holder(Role.CLIENT);
        people = new ArrayList<>();
        var random = new Random(SEED);
        for (var face : FACES) {
            people.add(someone(face, random));
        }
        gig = gig("Analyst", "Numbers.");
    }

    private Someone someone(String face, Random random) {
        var holder = keys.holder(Role.FREELANCER);
        var answer = holder.asking().body(face).post("/v1/freelancers");
        assertEquals(201, answer.statusCode(), answer.asString());
        var id = answer.jsonPath().getString("id");
        var proof = new ArrayList<TimedEvidence>();
        proof.add(TimedEvidence.always(piece(main, random)));
        if (random.nextBoolean()) {
            proof.add(TimedEvidence.always(piece(extra, random)));
        }
        evidence.give("main", id, proof, List.of());
        return new Someone(holder, id);
    }

    private Evidence piece(String skill, Random random) {
        boolean isAssessed = random.nextBoolean();
        return new Evidence(
                "crd_fair" + made + "_" + random.nextInt(Integer.MAX_VALUE),
                isAssessed ? EvidenceKind.ASSESSED_CREDENTIAL : EvidenceKind.CREDENTIAL,
                Assurance.E4,
                new SkillId(skill),
                Nature.METHOD,
                random.nextBoolean() ? Level.INTERMEDIATE : Level.FOUNDATION,
                random.nextBoolean() ? Trust.RECOGNISED : Trust.LISTED,
                "iss_family",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                Evidence.ONE,
                new Issuer("iss_academy", "Academy"),
                new Achievement("https://academy.example/fair", "Fair Badge"));
    }

    private String gig(String title, String description) {
        var answer = client.asking()
                .body("""
                {"title": "%s", "description": "%s", "requirements": [
                   {"anyOf": ["%s"], "level": "INTERMEDIATE", "importance": "REQUIRED"},
                   {"anyOf": ["%s"], "importance": "PREFERRED"}]}
                """.formatted(title, description, main, extra))
                .post("/v1/gigs");
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.jsonPath().getString("id");
    }

    private List<Shown> ranking(String of) {
        var answer = client.asking().get("/v1/gigs/" + of + "/matches?limit=100");
        assertEquals(200, answer.statusCode(), answer.asString());
        var rows = new ArrayList<Shown>();
        JsonPath read = answer.jsonPath();
        for (int i = 0; i < read.getList("items").size(); i++) {
            var row = "items[" + i + "].";
            assertEquals(i + 1, read.getInt(row + "rank"));
            rows.add(new Shown(
                    new Place(
                            read.getString(row + "freelancer.id"),
                            read.getString(row + "tier"),
                            read.getInt(row + "points"),
                            read.getInt(row + "claimed")),
                    read.getString(row + "freelancer.displayName")));
        }
        return rows;
    }

    /** Gives everybody the face of the person that many places further on. */
    private void rotate(int by) {
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            var path = "/v1/freelancers/" + person.id;
            var tag = person.holder.asking().get(path).header("ETag");
            var answer = person.holder
                    .asking()
                    .header("If-Match", tag)
                    .body(FACES.get((i + by) % FACES.size()))
                    .patch(path);
            assertEquals(200, answer.statusCode(), answer.asString());
        }
    }

    /** Rounds of changed faces after which a ranking, seen through a lens, is another one. */
    private List<Integer> roundsThatMove(UnaryOperator<List<Shown>> lens) {
        rotate(0);
        var before = places(lens.apply(ranking(gig)));
        assertEquals(people.size(), before.size());
        var moved = new ArrayList<Integer>();
        for (int by = 1; by <= ROUNDS; by++) {
            var names = names(ranking(gig));
            rotate(by * 2);
            assertNotEquals(names, names(ranking(gig)), "the names did change hands");
            if (!before.equals(places(lens.apply(ranking(gig))))) {
                moved.add(by);
            }
        }
        return moved;
    }

    private static List<Place> places(List<Shown> rows) {
        return rows.stream().map(Shown::place).toList();
    }

    private static Map<String, String> names(List<Shown> rows) {
        var names = new HashMap<String, String>();
        rows.forEach(row -> names.put(row.place.person, row.name));
        return names;
    }

    @Test
    void whoSomebodyIsChangesNoPlaceAndNoPoint() {
        assertEquals(List.of(), roundsThatMove(rows -> rows));
        var tiers = ranking(gig).stream().map(row -> row.place.tier).distinct().toList();
        assertEquals(List.of("QUALIFIED", "CLOSE"), tiers, "a world in which something could move");
    }

    @Test
    void aRankingThatPeeksAtTheNameIsFound() {
        // Planted: of people of one tier the one whose name begins earlier comes first.
        UnaryOperator<List<Shown>> peeking = rows -> rows.stream()
                .sorted(Comparator.comparing((Shown row) -> row.place.tier)
                        .reversed()
                        .thenComparing(Shown::name))
                .toList();
        assertEquals(ROUNDS, roundsThatMove(peeking).size());
    }

    @Test
    void aScoreThatPeeksAtTheNameIsFound() {
        // Planted: one point more for whoever is called as somebody in particular; the order stays.
        UnaryOperator<List<Shown>> peeking =
                rows -> rows.stream().map(FairnessTest::favoured).toList();
        assertEquals(ROUNDS, roundsThatMove(peeking).size());
    }

    private static Shown favoured(Shown row) {
        var place = row.place;
        int more = row.name.startsWith("Emily") ? 1 : 0;
        return new Shown(new Place(place.person, place.tier, place.points + more, place.claimed), row.name);
    }

    @Test
    void whatAGigsTextSaysOfPeopleChangesNoPoint() {
        var other = gig("Young Emily wanted", "Native English speakers only, female, aged 25-35, from the US.");
        var plain = new HashMap<String, Place>();
        ranking(gig).forEach(row -> plain.put(row.place.person, row.place));
        var loaded = new HashMap<String, Place>();
        ranking(other).forEach(row -> loaded.put(row.place.person, row.place));
        assertEquals(plain, loaded);
    }

    @Test
    void aProfileHasNoRoomForAPhotoAnAgeOrAGender() {
        var person = people.getFirst();
        for (var field : List.of("photo", "avatar", "picture", "age", "birthDate", "gender", "nationality")) {
            var path = "/v1/freelancers/" + person.id;
            var answer = person.holder
                    .asking()
                    .header("If-Match", person.holder.asking().get(path).header("ETag"))
                    .body("{\"" + field + "\": \"x\"}")
                    .patch(path);
            assertEquals(422, answer.statusCode(), field);
            assertTrue(answer.asString().contains("unknown_field"), answer.asString());
        }
    }
}
