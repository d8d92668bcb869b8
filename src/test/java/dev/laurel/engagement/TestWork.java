package dev.laurel.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.freelancer.TestPeople;
import dev.laurel.freelancer.TestPeople.Someone;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;

/** Clients, people and their work for component tests, made through the API. */
@ApplicationScoped
public class TestWork {
    /** What a client confirms unless a test says otherwise. */
    public static final String ALPHACRAFT = "{\"skills\":[{\"skill\":\"Alphacraft\",\"level\":\"EXPERT\"}]}";

    private static final String PATH = "/v1/engagements/";

    private final TestKeys keys;
    private final TestPeople people;

    TestWork(TestKeys keys, TestPeople people) {
        this.keys = keys;
        this.people = people;
    }

    /** A client whom nobody has marked. */
    public Holder client() {
        return keys.holder(Role.CLIENT);
    }

    /** A client whom the operator has marked VERIFIED, for an organisation. */
    public Holder verified(Holder operator, String organisation) {
        var client = client();
        mark(operator, client, "{\"verified\":true,\"organisation\":\"" + organisation + "\"}");
        return client;
    }

    /** An operator marks an account. */
    public void mark(Holder operator, Holder client, String patch) {
        var answer = operator.asking()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/accounts/" + client.account());
        assertEquals(200, answer.statusCode(), answer.asString());
    }

    /** Somebody whom clients see. */
    public Someone person() {
        return people.stranger();
    }

    /** Somebody whom nobody sees. */
    public Someone hidden() {
        return people.stranger("{\"displayName\":\"Hidden\",\"visibility\":\"PRIVATE\"}");
    }

    /** An open gig that asks for Alphacraft. */
    public String gig(Holder client, int seats) {
        return made(client.asking().body("""
                        {"title": "A gig", "requirements": [{"anyOf": ["Alphacraft"]}], "seats": %d}
                        """.formatted(seats)).post("/v1/gigs"));
    }

    public Response invite(Holder client, String gig, String person) {
        return client.asking()
                .body("{\"gig\":\"" + gig + "\",\"freelancer\":\"" + person + "\",\"message\":\"Come, Ana!\"}")
                .post("/v1/engagements");
    }

    public Response apply(Someone person, String gig) {
        return person.holder()
                .asking()
                .body("{\"gig\":\"" + gig + "\",\"message\":\"I am Ana.\"}")
                .post("/v1/engagements");
    }

    public Response step(Holder by, String id, String step) {
        return by.asking().post(PATH + id + "/" + step);
    }

    public Response confirm(Holder client, String id, String body) {
        return client.asking().body(body).post(PATH + id + "/confirm");
    }

    public Response takeBack(Holder by, String id) {
        return by.asking().header("If-Match", "*").delete(PATH + id + "/confirm");
    }

    public Response get(Holder by, String id) {
        return by.asking().get(PATH + id);
    }

    /** Work of a gig of its own that was completed. @return the engagement's id */
    public String completed(Holder client, Someone person) {
        var id = made(invite(client, gig(client, 1), person.id()));
        step(person.holder(), id, "accept").then().statusCode(200);
        step(person.holder(), id, "complete").then().statusCode(200);
        return id;
    }

    /** The same, and confirmed. */
    public String confirmed(Holder client, Someone person) {
        var id = completed(client, person);
        confirm(client, id, ALPHACRAFT).then().statusCode(200);
        return id;
    }

    /** What was made. */
    public static String made(Response answer) {
        assertEquals(201, answer.statusCode(), answer.asString());
        return answer.jsonPath().getString("id");
    }
}
