package dev.laurel.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** People, gigs and alerts for component tests; each scene has skills of its own. */
@ApplicationScoped
public class AlertScene {
    private static final AtomicInteger MADE = new AtomicInteger();

    private final TestKeys keys;
    private final TestSkills skills;
    private final TestEvidence evidence;
    private final AllTold told;
    private final InstantSource clock;

    AlertScene(TestKeys keys, TestSkills skills, TestEvidence evidence, AllTold told, InstantSource clock) {
        this.keys = keys;
        this.skills = skills;
        this.evidence = evidence;
        this.told = told;
        this.clock = clock;
    }

    /** Somebody with a profile. */
    public record Someone(Holder holder, String id) {}

    /** Skills that only the caller's test knows. */
    public List<String> skills(int count) throws SQLException {
        var all = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            int number = MADE.incrementAndGet();
            var id = "laurel:test-watched-" + number;
            skills.publish(id, "Watchedcraft " + number);
            all.add(id);
        }
        return all;
    }

    public Holder client() {
        return keys.holder(Role.CLIENT);
    }

    public Holder partner() {
        return keys.holder(Role.PARTNER);
    }

    public Someone person() {
        return person("{\"displayName\":\"P\"}");
    }

    public Someone person(String profile) {
        var holder = keys.holder(Role.FREELANCER);
        var answer = holder.asking().body(profile).post("/v1/freelancers");
        assertEquals(201, answer.statusCode(), answer.asString());
        return new Someone(holder, answer.jsonPath().getString("id"));
    }

    /** From now on the person has proven these skills and no other, each at INTERMEDIATE. */
    public void prove(Someone person, String... proven) {
        evidence.give(
                "main",
                person.id(),
                Arrays.stream(proven)
                        .map(this::badge)
                        .map(TimedEvidence::always)
                        .toList(),
                List.of());
    }

    private Evidence badge(String skill) {
        return new Evidence(
                "crd_" + skill.hashCode(),
                EvidenceKind.ASSESSED_CREDENTIAL,
                Assurance.E4,
                new SkillId(skill),
                Nature.TOOL,
                Level.INTERMEDIATE,
                Trust.RECOGNISED,
                "iss_family",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                Evidence.ONE,
                new Issuer("iss_academy", "Academy"),
                new Achievement("https://academy.example/badge", "Craft Badge"));
    }

    /** The index shows all that was done so far: it does before a request that changes something is answered. */
    public void settle() {
        person("{\"displayName\":\"N\",\"visibility\":\"PRIVATE\"}");
    }

    /** Tells all that there is to tell. */
    public void tell() throws SQLException {
        told.now();
    }

    /** A gig that requires one of each of these at INTERMEDIATE. */
    public String gig(Holder client, String more, List<List<String>> required) {
        var requirements = required.stream()
                .map(anyOf -> "{\"anyOf\":[\"" + String.join("\",\"", anyOf)
                        + "\"],\"level\":\"INTERMEDIATE\",\"importance\":\"REQUIRED\"}")
                .toList();
        var answer = client.asking()
                .body("{\"title\":\"Watched\",\"requirements\":[" + String.join(",", requirements) + "]" + more + "}")
                .post("/v1/gigs");
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.jsonPath().getString("id");
    }

    public String alert(Holder holder, String body) {
        var answer = holder.asking().body(body).post("/v1/alerts");
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.jsonPath().getString("id");
    }

    /** What an account was told of a type, oldest first. */
    public List<Map<String, Object>> events(Holder holder, String type) {
        var all = new ArrayList<Map<String, Object>>();
        var cursor = "";
        do {
            var answer = holder.asking().get("/v1/events?order=OLDEST_FIRST&limit=100&type=" + type + cursor);
            assertEquals(200, answer.statusCode(), answer.asString());
            JsonPath json = answer.jsonPath();
            all.addAll(json.getList("items"));
            cursor = json.getString("next") == null ? "" : "&cursor=" + json.getString("next");
        } while (!cursor.isEmpty());
        return all;
    }

    /** A field of what an account was told, each value once. */
    public Set<String> told(Holder holder, String type, String field) {
        var values = new ArrayList<String>();
        for (var event : events(holder, type)) {
            values.add(String.valueOf(((Map<?, ?>) event.getOrDefault("data", Map.of())).get(field)));
        }
        var once = new TreeSet<>(values);
        assertEquals(once.size(), values.size(), "told twice: " + values);
        return once;
    }

    /** Who the ranking of a gig lists as QUALIFIED, with their points. */
    public Map<String, Integer> qualified(Holder client, String gig) {
        var answer = client.asking().get("/v1/gigs/" + gig + "/matches?tier=QUALIFIED&limit=100");
        assertEquals(200, answer.statusCode(), answer.asString());
        var all = new java.util.TreeMap<String, Integer>();
        List<Map<String, Object>> rows = answer.jsonPath().getList("items");
        rows.forEach(row ->
                all.put(String.valueOf(((Map<?, ?>) row.getOrDefault("freelancer", Map.of())).get("id")), (Integer)
                        row.get("points")));
        return all;
    }
}
