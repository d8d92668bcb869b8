package dev.laurel.freelancer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.api.Ids;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** People for component tests, each with an account, a profile and a mail address of their own. */
@ApplicationScoped
public class TestPeople {
    private final TestKeys keys;

    TestPeople(TestKeys keys) {
        this.keys = keys;
    }

    /** A person. */
    public record Someone(Holder holder, String id, String mail) {
        public String path() {
            return "/v1/freelancers/" + id;
        }

        /** Hands in JSON-LD. */
        public Response handIn(String credential) {
            return holder.asking()
                    .contentType("application/vc")
                    .body(credential.getBytes(StandardCharsets.UTF_8))
                    .post(path() + "/credentials");
        }

        /** Hands in a token. */
        public Response handInToken(String token) {
            return holder.asking()
                    .contentType("application/vc+jwt")
                    .body(token.getBytes(StandardCharsets.UTF_8))
                    .post(path() + "/credentials");
        }

        /** One of their credentials. */
        public Response credential(String credential) {
            return holder.asking().get(path() + "/credentials/" + credential);
        }

        /** Adds their address as an identity. @return its id */
        public String addMail() {
            var answer = holder.asking()
                    .body("{\"type\":\"EMAIL\",\"value\":\"" + mail + "\"}")
                    .post(path() + "/identities");
            assertEquals(201, answer.statusCode(), answer.asString());
            return answer.jsonPath().getString("id");
        }

        /** An operator vouches for an identity. */
        public Response confirm(Holder operator, String identity) {
            return operator.asking().body("").post(path() + "/identities/" + identity + "/confirm");
        }
    }

    /** Somebody whose address nobody has confirmed. */
    public Someone stranger() {
        return stranger("{\"displayName\":\"Somebody\"}");
    }

    /** Somebody with this profile, whose address nobody has confirmed. */
    public Someone stranger(String profile) {
        var holder = keys.holder(Role.FREELANCER);
        var answer = holder.asking().body(profile).post("/v1/freelancers");
        assertEquals(201, answer.statusCode(), answer.asString());
        return new Someone(
                holder, answer.jsonPath().getString("id"), Ids.next("m_").substring(2) + "@people.example");
    }

    /** Somebody whose address an operator has confirmed. */
    public Someone known(Holder operator) {
        var someone = stranger();
        someone.confirm(operator, someone.addMail()).then().statusCode(200);
        return someone;
    }
}
