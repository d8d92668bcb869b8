package dev.laurel.bench.fresh;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.bench.program.Api;
import dev.laurel.bench.program.Call;
import dev.laurel.bench.program.Written;
import dev.laurel.bench.world.World;
import dev.laurel.skill.SkillId;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People, gigs and badges of the benchmark's own among those of the world, made through the program's front doors. They
 * have languages that nobody else in the world speaks, so that an answer about them holds nobody else.
 */
final class Market {
    /** Hours a week that gigs of {@link #gigForHours} need. */
    static final int HOURS = 20;

    private static final String FREELANCERS = "/v1/freelancers";
    private static final String GIGS = "/v1/gigs";

    private final Api operator;
    private final Api client;
    private final Guild guild;
    private final Deque<String> languages = new ArrayDeque<>(unspoken());
    private final Deque<SkillId> skills;
    private final AtomicInteger people = new AtomicInteger();

    private Market(Api operator, Api client, Guild guild, List<SkillId> skills) {
        this.operator = operator;
        this.client = client;
        this.guild = guild;
        this.skills = new ArrayDeque<>(skills);
    }

    /**
     * Opens one.
     *
     * @param skills that badges and gigs are of, one for each circle
     */
    static Market open(Api operator, Guild guild, List<SkillId> skills) throws IOException, InterruptedException {
        var account =
                JsonNodeFactory.instance.objectNode().put("role", "CLIENT").put("name", "Benchmark, fresh");
        var id = operator.send(Call.post("/v1/accounts", account)).id();
        var key = operator.send(Call.post("/v1/accounts/" + id + "/keys", JsonNodeFactory.instance.objectNode()));
        return new Market(operator, operator.with(key.body().path("key").asText()), guild, skills);
    }

    static List<String> unspoken() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(language -> !World.languages().contains(language))
                // Some old codes are read as their successors.
                .filter(language -> Locale.of(language).toLanguageTag().equals(language))
                .toList();
    }

    Api operator() {
        return operator;
    }

    Api client() {
        return client;
    }

    Guild guild() {
        return guild;
    }

    /**
     * A skill and a language of their own.
     *
     * @param language that nobody else speaks
     */
    record Circle(SkillId skill, String language) {}

    Circle circle() {
        return new Circle(skills.removeFirst(), languages.removeFirst());
    }

    /** A gig for this circle. @return its id */
    String gig(Circle circle) throws IOException, InterruptedException {
        return client.send(Call.post(GIGS, posting(circle))).id();
    }

    /** A gig for those of the circle who have {@value #HOURS} hours a week. @return its id */
    String gigForHours(Circle circle) throws IOException, InterruptedException {
        return client.send(Call.post(GIGS, posting(circle).put("hoursPerWeek", HOURS)))
                .id();
    }

    static ObjectNode posting(Circle circle) {
        var gig = JsonNodeFactory.instance.objectNode().put("title", "Work for the circle of " + circle.language());
        gig.put("description", "One skill, one language.");
        gig.putArray("requirements")
                .addObject()
                .put("level", "FOUNDATION")
                .put("importance", "REQUIRED")
                .putArray("anyOf")
                .add(circle.skill().value());
        gig.putArray("languages").addObject().put("tag", circle.language()).put("level", "B1");
        return gig;
    }

    /**
     * Somebody of this circle.
     *
     * @param id of the profile
     * @param mail address that badges are made out to
     * @param etag of the profile
     */
    record Member(Circle circle, String id, String mail, String etag) {
        String path() {
            return FREELANCERS + "/" + id;
        }
    }

    /** Makes one whose address is not proved: no badge can count. */
    Member member(Circle circle) throws IOException, InterruptedException {
        int number = people.incrementAndGet();
        var profile = JsonNodeFactory.instance.objectNode().put("displayName", "Member " + number);
        profile.put("headline", "Member of the circle of " + circle.language());
        profile.putArray("languages").addObject().put("tag", circle.language()).put("level", "NATIVE");
        var written = operator.send(Call.post(FREELANCERS, profile));
        return new Member(circle, written.id(), "member-" + number + "@people.example", written.etag());
    }

    /** Makes one to whom badges can be bound. */
    Member provedMember(Circle circle) throws IOException, InterruptedException {
        var member = member(circle);
        var address = JsonNodeFactory.instance.objectNode().put("type", "EMAIL").put("value", member.mail());
        var identity = operator.send(Call.post(member.path() + "/identities", address));
        operator.send(Call.post(member.path() + "/identities/" + identity.id() + "/confirm"));
        return member;
    }

    /** A badge in the circle's skill. */
    Guild.Badge badge(Member member) {
        return guild.badge(member.circle().skill(), member.mail());
    }

    /** Hands it in. @throws IOException where it is anything but verified */
    Written handIn(Member member, Guild.Badge badge) throws IOException, InterruptedException {
        var held = operator.sendPatiently(badge.handIn(member.id()));
        if (!held.body().path("outcome").asText().startsWith("VERIFIED")) {
            throw new IOException("a badge of the benchmark's is not verified: " + held.body());
        }
        return held;
    }

    static String matches(String gig, int limit) {
        return GIGS + "/" + gig + "/matches?limit=" + limit;
    }

    static String recommendations(String person, int limit) {
        return FREELANCERS + "/" + person + "/recommendations?limit=" + limit;
    }
}
