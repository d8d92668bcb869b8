package dev.laurel.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.api.Ids;
import dev.laurel.matrix.Place.Actor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A tenant of its own, in which things are made by whoever may make them. */
final class Marketplace {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FREELANCERS = "/v1/freelancers";
    private static final String ENGAGEMENTS = "/v1/engagements";
    private static final String ACCOUNTS = "/v1/accounts/";
    private static final int CREATED = 201;

    private final String tenant;
    private final TestKeys keys;
    private final Line line;
    private final Actor operator;
    private final List<Secret> secrets = new ArrayList<>();

    Marketplace(TestKeys keys, Line line) {
        this.tenant = Ids.next("ten_");
        this.keys = keys;
        this.line = line;
        this.operator = actor(Role.OPERATOR);
    }

    String tenant() {
        return tenant;
    }

    Actor operator() {
        return operator;
    }

    /** What must not be told to everybody. */
    List<Secret> secrets() {
        return List.copyOf(secrets);
    }

    /** A name that nothing has. */
    static String fresh() {
        return Ids.next("new_").substring("new_".length());
    }

    Actor actor(Role role) {
        var holder = keys.holder(tenant, role);
        return new Actor(tenant, holder.account(), holder.key());
    }

    /** A key of an account. */
    Actor key(String account, String body) {
        var made = made(operator, ACCOUNTS + account + "/keys", Payload.json(body));
        return new Actor(tenant, account, made.get("key").asText());
    }

    String keyId(String account) {
        return id(operator, ACCOUNTS + account + "/keys", Payload.json("{}"));
    }

    String publishableId(String account) {
        return id(operator, ACCOUNTS + account + "/keys", Payload.json(Payload.ORIGINS));
    }

    /** A key that was revoked. */
    Actor revoked(Role role) {
        var account = actor(role).account();
        var made = made(operator, ACCOUNTS + account + "/keys", Payload.json("{}"));
        var gone = line.send(
                operator,
                "DELETE",
                ACCOUNTS + account + "/keys/" + made.get("id").asText(),
                Payload.EMPTY);
        assertEquals(204, gone.status(), gone.body());
        return new Actor(tenant, account, made.get("key").asText());
    }

    String gig(Actor client, String state, String visibility) {
        boolean closed = state.equals("CLOSED");
        var id = id(client, "/v1/gigs", Payload.json(Payload.GIG.formatted(closed ? "OPEN" : state, visibility)));
        if (closed) {
            done(line.send(client, "POST", "/v1/gigs/" + id + "/close", Payload.EMPTY));
        }
        if (!state.equals("OPEN")) {
            secrets.add(new Secret(id, tenant, client.account()));
        }
        secrets.add(new Secret(client.account(), tenant, client.account()));
        return id;
    }

    /** A profile that a freelancer, or an operator for nobody, makes. */
    String person(Actor maker, String visibility) {
        var legalName = "Legalname " + fresh();
        var id = id(maker, FREELANCERS, Payload.json("""
                {"displayName": "P", "legalName": "%s", "visibility": "%s",
                 "claims": [{"skill": "alphacraft", "level": "FOUNDATION"}]}
                """.formatted(legalName, visibility)));
        secrets.add(new Secret(legalName, tenant, maker.account()));
        if (visibility.equals("PRIVATE")) {
            secrets.add(new Secret(id, tenant, maker.account()));
        }
        return id;
    }

    String part(Matter matter, Actor owner, String person) {
        var name = fresh();
        secrets.add(new Secret(name, tenant, owner.account()));
        var at = FREELANCERS + "/" + person;
        return switch (matter) {
            case IDENTITY -> id(owner, at + "/identities", Payload.identity(name));
            case LICENCE -> id(owner, at + "/licences", Payload.licence(name));
            case CREDENTIAL -> id(owner, at + "/credentials", Payload.credential(name));
            case ENDORSEMENT ->
                visibly(owner, person, () -> id(actor(Role.CLIENT), at + "/endorsements", Payload.endorsement(name)));
            default -> throw new IllegalArgumentException(matter + " is no part of a profile");
        };
    }

    /** Does something that only a person whom others see can do, or can have done. */
    private <T> T visibly(Actor owner, String person, Supplier<T> action) {
        var at = FREELANCERS + "/" + person;
        var before = json(line.send(owner, "GET", at, Payload.EMPTY))
                .get("visibility")
                .asText();
        done(line.send(owner, "PATCH", at, Payload.patch("{\"visibility\":\"MEMBERS\"}")));
        var made = action.get();
        done(line.send(owner, "PATCH", at, Payload.patch("{\"visibility\":\"" + before + "\"}")));
        return made;
    }

    /** An engagement for a gig of its own, brought as far as a state. */
    String engagement(Actor client, Actor freelancer, String person, String state) {
        var gig = gig(client, "OPEN", "MEMBERS");
        boolean applies = state.equals("APPLIED");
        var id = visibly(
                freelancer,
                person,
                () -> id(
                        applies ? freelancer : client,
                        ENGAGEMENTS,
                        Payload.offer(applies ? List.of(gig) : List.of(gig, person))));
        var steps = List.of("accept", "complete", "confirm");
        int all = List.of("ACCEPTED", "COMPLETED", "CONFIRMED").indexOf(state) + 1;
        for (var step : steps.subList(0, all)) {
            var by = step.equals("accept") ? freelancer : client;
            done(line.send(by, "POST", ENGAGEMENTS + "/" + id + "/" + step, Payload.of(step + "Engagement", "")));
        }
        return id;
    }

    String alert(Actor owner, String body) {
        return id(owner, "/v1/alerts", Payload.json(body));
    }

    String webhook(Actor owner) {
        return id(owner, "/v1/webhooks", Payload.of("createWebhook", ""));
    }

    String alias() {
        return id(actor(Role.PARTNER), "/v1/skills/aliases", Payload.alias(fresh()));
    }

    /** An import of a file in which nothing is good. */
    String imported(Actor maker) {
        return id(maker, "/v1/imports?kind=freelancers", Payload.of("importMany", ""));
    }

    /** A row of the registry with an earlier version, so that there is something to go back to. */
    String issuer() {
        var name = fresh();
        var made = json(line.send(operator, "PUT", "/v1/issuers", Payload.issuer("Older College", name)));
        var id = made.get("issuer").get("id").asText();
        var renamed =
                new Payload(Payload.issuer(name).type(), Payload.issuer(name).body(), true);
        done(line.send(operator, "PUT", "/v1/issuers/" + id, renamed));
        return id;
    }

    String offering() {
        return id(operator, "/v1/offerings", Payload.offering(fresh()));
    }

    String document() {
        var url = documentUrl();
        done(line.send(
                operator,
                "PUT",
                "/v1/documents?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8),
                Payload.json("{\"id\":\"did:web:stored.example\"}")));
        return url;
    }

    static String documentUrl() {
        return "https://" + fresh() + ".example/did.json";
    }

    String register() {
        var board = "board-" + fresh();
        done(line.send(
                operator,
                "POST",
                "/v1/licence-registers/" + board + "/entries",
                Payload.of("loadLicenceRegister", "")));
        return board;
    }

    void exchangeRates() {
        done(line.send(operator, "PUT", "/v1/exchange-rates", Payload.of("putExchangeRates", "")));
    }

    private String id(Actor maker, String path, Payload payload) {
        return made(maker, path, payload).get("id").asText();
    }

    private JsonNode made(Actor maker, String path, Payload payload) {
        var answer = line.send(maker, "POST", path, payload);
        assertEquals(CREATED, answer.status(), path + ": " + answer.body());
        return json(answer);
    }

    private static JsonNode json(Answer answer) {
        done(answer);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(answer.body(), noJson);
        }
    }

    private static void done(Answer answer) {
        assertTrue(answer.status() < 300, answer.status() + " " + answer.body());
    }
}
