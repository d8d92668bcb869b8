package dev.laurel.bench.learn;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.bench.fresh.Guild;
import dev.laurel.bench.program.Api;
import dev.laurel.bench.program.Call;
import dev.laurel.skill.SkillId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * People made through the front doors, among those of the world, who only stand in tables: what they hold is judged
 * anew whenever a credential comes or goes.
 */
final class Learners {
    private static final int PEOPLE = 50;
    private static final int CLAIMS = 8;
    private static final int MOST_BADGES = 4;
    private static final List<String> LEVELS = List.of("FOUNDATION", "INTERMEDIATE", "ADVANCED", "EXPERT");

    private final Api operator;
    private final Guild guild;
    private final Random random;

    Learners(Api operator, Guild guild, Random random) {
        this.operator = operator;
        this.guild = guild;
        this.random = random;
    }

    /**
     * Somebody who may learn.
     *
     * @param id of the profile
     * @param mail address that badges are made out to
     */
    record Learner(String id, String mail) {
        String path() {
            return "/v1/freelancers/" + id;
        }
    }

    /** @param asked skills, each as often as it is asked for */
    List<Learner> make(List<String> asked) throws IOException, InterruptedException {
        var all = new ArrayList<Learner>();
        for (int i = 0; i < PEOPLE; i++) {
            var learner = new Learner(
                    operator.send(Call.post("/v1/freelancers", profile(i, asked)))
                            .id(),
                    "learner-" + i + "@people.example");
            var address =
                    JsonNodeFactory.instance.objectNode().put("type", "EMAIL").put("value", learner.mail);
            var identity = operator.send(Call.post(learner.path() + "/identities", address));
            operator.send(Call.post(learner.path() + "/identities/" + identity.id() + "/confirm"));
            for (var skill : some(asked, random.nextInt(MOST_BADGES + 1))) {
                operator.sendPatiently(
                        guild.badge(new SkillId(skill), learner.mail).handIn(learner.id));
            }
            all.add(learner);
        }
        return all;
    }

    private ObjectNode profile(int number, List<String> asked) {
        var profile = JsonNodeFactory.instance.objectNode().put("displayName", "Learner " + number);
        profile.put("country", "US").put("timeZone", "America/Chicago");
        profile.putObject("workingHours").put("from", "06:00").put("to", "20:00");
        profile.putArray("languages").addObject().put("tag", "en").put("level", "NATIVE");
        profile.putObject("availability")
                .put("from", LocalDate.EPOCH.plusYears(50).toString())
                .put("hoursPerWeek", 60);
        var rate = profile.putObject("rate").put("unit", "HOUR");
        rate.putObject("amount").put("amount", 10 + random.nextInt(60) + ".00").put("currency", "USD");
        var claims = profile.putArray("claims");
        some(asked, CLAIMS)
                .forEach(skill ->
                        claims.addObject().put("skill", skill).put("level", LEVELS.get(random.nextInt(LEVELS.size()))));
        return profile;
    }

    private Set<String> some(List<String> asked, int count) {
        var some = new TreeSet<String>();
        for (int i = 0; i < count; i++) {
            some.add(asked.get(random.nextInt(asked.size())));
        }
        return some;
    }
}
