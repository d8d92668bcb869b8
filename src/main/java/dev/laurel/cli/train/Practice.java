package dev.laurel.cli.train;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a fresh service what its users ask most, often enough that the JVM sees which methods matter. It makes a handful
 * of invented people and gigs by the API, and reads rankings of both directions.
 */
public final class Practice {
    /** The JVM begins to keep a profile after a few hundred calls of a method; each round calls most of them often. */
    static final int ROUNDS = 60;

    private static final Duration READY_LIMIT = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String READY = "/q/health/ready";
    private static final String FREELANCERS = "/v1/freelancers/";
    private static final List<String> LEVELS = List.of("FOUNDATION", "INTERMEDIATE", "ADVANCED", "EXPERT");
    private static final List<String> SKILLS = List.of("SQL", "Python", "Power BI", "Tableau", "statistics");
    /** Any day that has come. */
    private static final LocalDate FREE_FROM = LocalDate.of(2026, 1, 1);

    private static final int PEOPLE = 12;
    private static final int GIGS = 6;

    private final OwnApi health;
    private final OwnApi operator;
    private final List<String> people = new ArrayList<>();
    private final List<String> gigs = new ArrayList<>();

    /**
     * A service that nobody else uses.
     *
     * @param service where its API is
     * @param health where its health is
     * @param key secret key of its operator
     */
    public Practice(URI service, URI health, String key) {
        this.health = new OwnApi(health, key);
        this.operator = new OwnApi(service, key);
    }

    /**
     * Asks.
     *
     * @return rows of rankings that were answered
     * @throws IOException where something is not answered as it should be
     */
    public int run() throws IOException, InterruptedException {
        awaitReady();
        var client = account("CLIENT");
        for (int i = 0; i < PEOPLE; i++) {
            people.add(account("FREELANCER")
                    .post("/v1/freelancers", person(i))
                    .path("id")
                    .asText());
        }
        for (int i = 0; i < GIGS; i++) {
            gigs.add(client.post("/v1/gigs", gig(i)).path("id").asText());
        }
        lookAround(client);
        int rows = 0;
        for (int round = 0; round < ROUNDS; round++) {
            rows += ask(round, client);
        }
        return rows;
    }

    private void awaitReady() throws IOException, InterruptedException {
        var limit = Instant.now().plus(READY_LIMIT);
        while (!health.isWell(READY)) {
            if (Instant.now().isAfter(limit)) {
                throw new IOException("the service was not ready after " + READY_LIMIT);
            }
            Thread.sleep(POLL);
        }
    }

    private OwnApi account(String role) throws IOException, InterruptedException {
        var account = operator.post("/v1/accounts", "{\"role\": \"" + role + "\", \"name\": \"Practice\"}");
        var key = operator.post("/v1/accounts/" + account.path("id").asText() + "/keys", "{}");
        return operator.with(key.path("key").asText());
    }

    private static void lookAround(OwnApi client) throws IOException, InterruptedException {
        client.get("/v1/skills?q=power&limit=5");
        client.get("/v1/gigs?limit=5");
        client.post("/v1/gigs/propose", "{\"text\": \"You know SQL and Tableau. 12 hours per week, English B2.\"}");
        client.postFaulty("/v1/gigs", "{\"titel\": 1}");
        client.read("/openapi.yaml");
        client.read("/");
    }

    private int ask(int round, OwnApi client) throws IOException, InterruptedException {
        var gig = gigs.get(round % gigs.size());
        var person = people.get(round % people.size());
        int limit = round % 2 == 0 ? 20 : 50;
        var matches = client.get("/v1/gigs/" + gig + "/matches?limit=" + limit);
        client.get("/v1/gigs/" + gig + "/matches/" + person);
        var fitting = operator.get(FREELANCERS + person + "/recommendations?limit=" + limit);
        client.post("/v1/matches?limit=5", gig(round));
        operator.get(FREELANCERS + person);
        return matches.path("items").size() + fitting.path("items").size();
    }

    private static String person(int number) {
        return """
                {"displayName": "Practice %d", "headline": "Invented, for a rehearsal", "visibility": "PUBLIC",
                 "country": "CO", "timeZone": "America/Bogota", "workingHours": {"from": "08:00", "to": "17:00"},
                 "languages": [{"tag": "es", "level": "NATIVE"}, {"tag": "en", "level": "C1"}],
                 "rate": {"unit": "HOUR", "amount": {"amount": "%d.00", "currency": "USD"}},
                 "availability": {"from": "%s", "hoursPerWeek": 25},
                 "claims": [{"skill": "%s", "level": "%s"}, {"skill": "%s", "level": "%s"}]}
                """.formatted(
                number, 30 + number, FREE_FROM, skill(number), level(number), skill(number + 1), level(number + 1));
    }

    private static String gig(int number) {
        return """
                {"title": "Practice %d", "description": "Invented, for a rehearsal.",
                 "requirements": [
                   {"anyOf": ["%s"], "level": "%s", "importance": "REQUIRED"},
                   {"anyOf": ["%s", "%s"], "level": "INTERMEDIATE", "importance": "PREFERRED"}],
                 "budget": {"unit": "HOUR", "max": {"amount": "70.00", "currency": "USD"}}, "hoursPerWeek": 12,
                 "languages": [{"tag": "en", "level": "B2"}], "remote": true}
                """.formatted(number, skill(number), level(number), skill(number + 1), skill(number + 2));
    }

    private static String skill(int number) {
        return SKILLS.get(number % SKILLS.size());
    }

    private static String level(int number) {
        return LEVELS.get(number % LEVELS.size());
    }
}
