package dev.laurel.widget;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.account.TestKeys.Publishable;
import dev.laurel.credential.TestIssuer;
import dev.laurel.freelancer.TestPeople;
import dev.laurel.freelancer.TestPeople.Someone;
import dev.laurel.taxonomy.TestSkills;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;

/** A PUBLIC gig that asks for a skill which nobody else has, a partner, and an issuer. */
abstract class WidgetScene {
    static final String LISTED = "https://partner.example";
    static final String UNLISTED = "https://somebody-else.example";

    private static int made;

    @Inject
    TestKeys keys;

    @Inject
    TestPeople people;

    @Inject
    TestSkills skills;

    @Inject
    InstantSource clock;

    Holder operator;
    Holder client;
    Holder partner;
    Publishable key;
    TestIssuer issuer;
    String skill;
    String gig;

    @BeforeEach
    void aGigForEverybody() throws SQLException {
        made++;
        skill = "laurel:test-shown-" + made;
        skills.publish(skill, "Showncraft " + made);
        operator = keys.holder(Role.OPERATOR);
        client = keys.holder(Role.CLIENT);
        partner = keys.holder(Role.PARTNER);
        key = keys.publishable(partner.account(), LISTED, "http://localhost:3000");
        issuer = TestIssuer.web(operator, clock.instant());
        issuer.register("RECOGNISED", "").then().statusCode(201);
        gig = gig("PUBLIC");
    }

    String gig(String visibility) {
        return posted("""
                {"title": "Shown %s", "visibility": "%s", "requirements": [{"anyOf": ["%s"], "level": "INTERMEDIATE"}]}
                """.formatted(visibility, visibility, skill));
    }

    String posted(String body) {
        var answer = client.asking().body(body).post("/v1/gigs");
        answer.then().statusCode(201);
        return answer.jsonPath().getString("id");
    }

    /** Somebody whose address is confirmed, with more fields in their profile. */
    Someone someone(String visibility, String more) {
        var someone =
                people.stranger("{\"displayName\":\"Somebody\",\"visibility\":\"" + visibility + "\"" + more + "}");
        someone.confirm(operator, someone.addMail()).then().statusCode(200);
        return someone;
    }

    /** Hands in a badge for a skill and shows it to whom it says. @return its id */
    String badge(Someone holder, String badgeSkill, String visibility) {
        var answer = holder.handIn(issuer.sign(issuer.badge(badgeSkill, holder.mail())));
        answer.then().statusCode(201);
        var id = answer.jsonPath().getString("id");
        show(holder, id, visibility);
        return id;
    }

    void show(Someone holder, String credential, String visibility) {
        holder.holder()
                .asking()
                .header("If-Match", "*")
                .body("{\"visibility\":\"" + visibility + "\"}")
                .patch(holder.path() + "/credentials/" + credential)
                .then()
                .statusCode(200);
    }

    Response matches() {
        return matches(key);
    }

    Response matches(Publishable with) {
        return with.asking().get("/v1/widget/matches?gig=" + gig);
    }
}
