package dev.laurel.bench.learn;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.bench.fresh.Guild;
import dev.laurel.bench.program.Api;
import dev.laurel.bench.program.Call;
import dev.laurel.skill.SkillId;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Has people earn what was foreseen for them, by the front doors, and holds every open gig's ranking against the
 * forecast; then takes it away again.
 */
final class Earning {
    private static final String QUALIFIED = "QUALIFIED";

    private final Api operator;
    private final Guild guild;
    /** Where people stood when all was taken away again. */
    private final Map<String, Map<String, Place>> known = new HashMap<>();

    private long places;
    private int ranks;
    private int opened;

    Earning(Api operator, Guild guild) {
        this.operator = operator;
        this.guild = guild;
    }

    /** How much was compared. */
    record Compared(long places, int ranks, int opened) {}

    Compared compared() {
        return new Compared(places, ranks, opened);
    }

    /** Where a person stands with a gig. */
    private record Place(String tier, int points, int claimed) {
        static final Place NONE = new Place("", 0, 0);
    }

    /** Earns one. @throws IOException where anything comes otherwise */
    void earn(Learners.Learner who, JsonNode item) throws IOException, InterruptedException {
        var person = who.id();
        // Whatever others earned meanwhile changes nobody else's points.
        var remembered = known.get(person);
        var before = remembered == null ? places(person) : remembered;
        var credential = handIn(who, item);
        var after = places(person);
        require(after.keySet().containsAll(before.keySet()), item, "gigs are gone");
        places += after.size();
        int raised = 0;
        int opens = 0;
        long gained = 0;
        for (var entry : after.entrySet()) {
            var was = before.getOrDefault(entry.getKey(), Place.NONE);
            var is = entry.getValue();
            raised += is.equals(was) ? 0 : 1;
            opens += is.tier.equals(QUALIFIED) && !was.tier.equals(QUALIFIED) ? 1 : 0;
            gained += is.points - was.points;
        }
        require(raised == item.path("raises").asInt(), item, "raises " + raised);
        require(opens == item.path("opens").asInt(), item, "opens " + opens);
        require(gained == item.path("gained").asLong(), item, "gains " + gained);
        for (var shift : item.path("gigs")) {
            compare(person, shift);
        }
        opened += opens;
        operator.sendPatiently(Call.delete(who.path() + "/credentials/" + credential, "*"));
        var again = places(person);
        require(before.equals(again), item, "cannot be taken away again");
        known.put(person, again);
    }

    private void compare(String person, JsonNode shift) throws IOException, InterruptedException {
        var pair = operator.read("/v1/gigs/" + shift.path("gig").path("id").asText() + "/matches/" + person);
        var then = shift.path("after");
        boolean isSame = then.path("listed").equals(pair.path("listed"))
                && then.path("rank").asLong() == pair.path("rank").asLong()
                && then.path("tier").equals(pair.path("match").path("tier"))
                && then.path("points").equals(pair.path("match").path("points"))
                && then.path("claimed").equals(pair.path("match").path("claimed"));
        require(
                isSame,
                shift,
                "rank " + pair.path("rank") + ", " + pair.path("match").path("points"));
        ranks++;
    }

    private static void require(boolean isSo, JsonNode foreseen, String came) throws IOException {
        if (!isSo) {
            throw new IOException("came otherwise than foreseen: " + came + "; foreseen " + foreseen);
        }
    }

    private String handIn(Learners.Learner who, JsonNode item) throws IOException, InterruptedException {
        var skill = item.path("offering")
                .path("skills")
                .path(0)
                .path("skill")
                .path("id")
                .asText();
        var held = operator.sendPatiently(
                guild.badge(new SkillId(skill), who.mail()).handIn(who.id()));
        if (!held.body().path("outcome").asText().startsWith("VERIFIED")) {
            throw new IOException("a badge of the benchmark's is not verified: " + held.body());
        }
        return Objects.requireNonNull(held.id());
    }

    private Map<String, Place> places(String person) throws IOException, InterruptedException {
        var places = new HashMap<String, Place>();
        var next = "";
        do {
            var page = operator.read("/v1/freelancers/" + person + "/recommendations?limit=100" + next);
            for (var row : page.path("items")) {
                places.put(
                        row.path("gig").path("id").asText(),
                        new Place(
                                row.path("tier").asText(),
                                row.path("points").asInt(),
                                row.path("claimed").asInt()));
            }
            next = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!next.isEmpty());
        return places;
    }
}
