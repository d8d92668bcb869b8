package dev.laurel.index.feed;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator has the index made anew while it answers. */
@QuarkusTest
class RebuildHttpTest {
    private static final String INDEX = "/v1/index";
    /** Far more answers than a rebuild of a few people takes on a busy machine. */
    private static final int MOST_ASKED = 5_000;

    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    @Inject
    TestIndex index;

    private Holder operator;

    @BeforeEach
    void someone() throws SQLException {
        skills.publish();
        operator = keys.holder(Role.OPERATOR);
        operator.asking()
                .body("{\"displayName\": \"A\", \"claims\": [{\"skill\": \"alphacraft\"}]}")
                .post("/v1/freelancers")
                .then()
                .statusCode(201);
        index.catchUp();
    }

    private String state() {
        return operator.asking().get(INDEX).jsonPath().getString("rebuild.state");
    }

    private void awaitEnd() {
        for (int i = 0; i < MOST_ASKED; i++) {
            var state = state();
            if (state.equals("DONE") || state.equals("FAILED")) {
                return;
            }
            operator.asking().get(INDEX).then().statusCode(200);
        }
        throw new AssertionError("the rebuild is still " + state());
    }

    @Test
    void itIsMadeAnewWhileItAnswersAndIsEqualInTheEnd() {
        operator.asking()
                .post(INDEX + "/rebuild")
                .then()
                .statusCode(202)
                .header("Location", org.hamcrest.Matchers.endsWith(INDEX))
                .body("rebuild.reason", equalTo("ASKED"))
                .body("rebuild.askedAt", notNullValue());
        awaitEnd();
        assertEquals("DONE", state());
        index.catchUp();
        var stock = operator.asking().get(INDEX + "?digest=true").jsonPath();
        assertEquals(stock.getString("databaseDigest"), stock.getString("indexDigest"));
        assertEquals(
                stock.getLong("people") + stock.getLong("gigs"), stock.getLong("rebuild.documents"), "as it was read");
    }
}
