package dev.laurel.bench.learn;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.bench.fresh.Guild;
import dev.laurel.bench.program.Api;
import dev.laurel.bench.program.Call;
import dev.laurel.skill.SkillId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** A catalogue of offerings of several trusted schools, in skills as often as gigs ask for them. */
final class Catalogue {
    static final int OFFERINGS = 1_000;
    /** Those of the guild, which really signs. */
    private static final int GUILDS = 100;

    /** No school teaches in it, so that the guild's can be asked for alone. */
    static final String GUILDS_LANGUAGE = "eo";

    private static final int SCHOOLS = 40;
    private static final int MOST_SKILLS = 4;
    private static final int PAGES = 10;
    private static final List<String> LEVELS = List.of("FOUNDATION", "INTERMEDIATE", "ADVANCED");
    private static final List<String> TRUST = List.of("LISTED", "RECOGNISED", "ACCREDITED");

    private final Api operator;
    private final Random random;

    Catalogue(Api operator, Random random) {
        this.operator = operator;
        this.random = random;
    }

    /** Fills it. @return skills, each as often as it is asked for */
    List<String> fill(Guild guild) throws IOException, InterruptedException {
        for (int i = 0; i < SCHOOLS; i++) {
            var row = JsonNodeFactory.instance.objectNode().put("name", "School " + i);
            row.putArray("identifiers").add(school(i));
            row.putArray("trust").addObject().put("area", "*").put("trust", TRUST.get(random.nextInt(TRUST.size())));
            operator.send(Call.put("/v1/issuers", "application/json", row));
        }
        var asked = asked();
        var lines = new StringBuilder();
        var taught = new TreeSet<String>();
        for (int i = 0; i < OFFERINGS; i++) {
            var skill = asked.get(random.nextInt(asked.size()));
            boolean isGuilds = taught.size() < GUILDS && taught.add(skill);
            lines.append(isGuilds ? ofGuild(guild, skill) : ofSchool(i, asked)).append('\n');
        }
        var file = lines.toString().getBytes(StandardCharsets.UTF_8);
        var loaded = operator.send(Call.hand("/v1/offerings/import", "application/x-ndjson", file));
        if (loaded.body().path("made").asInt() != OFFERINGS) {
            throw new IOException("the benchmark's catalogue was not taken: " + loaded.body());
        }
        return asked;
    }

    /** The skills of the requirements of some gigs, each as often as it is asked for. */
    private List<String> asked() throws IOException, InterruptedException {
        var asked = new ArrayList<String>();
        var next = "";
        for (int i = 0; i < PAGES; i++) {
            var page = operator.read("/v1/gigs?limit=100" + next);
            for (var gig : page.path("items")) {
                for (var requirement : gig.path("requirements")) {
                    requirement
                            .path("anyOf")
                            .forEach(skill -> asked.add(skill.path("id").asText()));
                }
            }
            if (!page.path("next").isTextual()) {
                break;
            }
            next = "&cursor=" + page.path("next").asText();
        }
        return asked;
    }

    private static String school(int number) {
        return "did:web:school-" + number + ".example";
    }

    /** Its achievements say no level; the registry says nothing of them. */
    private ObjectNode ofGuild(Guild guild, String skill) {
        var offering = offering(guild.identifier(), guild.achievement(new SkillId(skill)), "ASSESSED_CREDENTIAL");
        offering.put("language", GUILDS_LANGUAGE);
        offering.putArray("skills").addObject().put("skill", skill);
        return offering;
    }

    private ObjectNode ofSchool(int number, List<String> asked) {
        var kind = random.nextBoolean() ? "CREDENTIAL" : "ASSESSED_CREDENTIAL";
        var achievement = "https://school.example/achievements/" + number;
        var offering = offering(school(random.nextInt(SCHOOLS)), achievement, kind);
        var skills = new TreeSet<String>();
        for (int i = 1 + random.nextInt(MOST_SKILLS); i > 0; i--) {
            skills.add(asked.get(random.nextInt(asked.size())));
        }
        var list = offering.putArray("skills");
        skills.forEach(
                skill -> list.addObject().put("skill", skill).put("level", LEVELS.get(random.nextInt(LEVELS.size()))));
        return offering;
    }

    private ObjectNode offering(String identifier, String achievement, String kind) {
        var offering = JsonNodeFactory.instance.objectNode();
        offering.putObject("issuer").put("name", "School").put("identifier", identifier);
        offering.putObject("achievement").put("id", achievement).put("name", "Course of " + achievement);
        offering.put("kind", kind).put("hours", 5 + random.nextInt(200)).put("asOf", "2026-11-01");
        offering.putObject("price").put("amount", random.nextInt(900) + ".00").put("currency", "USD");
        return offering;
    }
}
