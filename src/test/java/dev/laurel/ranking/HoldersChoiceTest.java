package dev.laurel.ranking;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a holder shows, deletes and proves is in the ranking that is answered next, over HTTP. */
@QuarkusTest
class HoldersChoiceTest extends RankedBadgeScene {
    @Test
    void aPrivateCredentialCountsNowhereUntilItIsShownAgain() {
        var id = handIn();
        assertProven(id);
        for (var visibility : List.of("PRIVATE", "PUBLIC", "PRIVATE", "MEMBERS")) {
            person.holder()
                    .asking()
                    .header("If-Match", "*")
                    .body("{\"visibility\":\"" + visibility + "\"}")
                    .patch(person.path() + "/credentials/" + id)
                    .then()
                    .statusCode(200);
            if (visibility.equals("PRIVATE")) {
                assertNobody();
                person.holder()
                        .asking()
                        .get(person.path() + "/recommendations?limit=100")
                        .then()
                        .body("items", hasSize(0));
            } else {
                assertProven(id);
            }
        }
    }

    @Test
    void aDeletedCredentialCountsNoLonger() {
        var id = handIn();
        assertProven(id);
        person.holder()
                .asking()
                .header("If-Match", "*")
                .delete(person.path() + "/credentials/" + id)
                .then()
                .statusCode(204);
        assertNobody();
    }

    @Test
    void aCredentialCountsOnceItsHoldersAddressIsConfirmed() {
        person = people.stranger();
        badge = issuer.badge(skill, person.mail());
        var id = handIn();
        assertClaimedOnly();
        var identity = person.addMail();
        assertClaimedOnly();
        person.confirm(operator, identity).then().statusCode(200);
        assertProven(id);
        person.credential(id).then().body("outcome", equalTo("VERIFIED"));
        person.holder()
                .asking()
                .header("If-Match", "*")
                .delete(person.path() + "/identities/" + identity)
                .then()
                .statusCode(204);
        assertClaimedOnly();
        person.credential(id).then().body("outcome", equalTo("UNPROVEN"));
    }

    @Test
    void anotherPersonsAddressConfirmedLaterRefusesTheirBorrowedBadge() {
        person = people.stranger();
        badge = issuer.badge(skill, "somebody.else@people.example");
        handIn();
        assertClaimedOnly();
        person.confirm(operator, person.addMail());
        assertNobody();
    }
}
