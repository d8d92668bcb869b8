package dev.laurel.demo.seed;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.account.Tenant;
import dev.laurel.api.Json;
import dev.laurel.credential.Credentials;
import dev.laurel.credential.held.HeldCredential;
import dev.laurel.credential.report.Code;
import dev.laurel.demo.Cast;
import dev.laurel.demo.Seeder;
import dev.laurel.demo.issuing.SampleBadge;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo's badges to try: downloaded by anybody, and handed in by its freelancer, each ends as it says. */
@QuarkusTest
@TestProfile(DemoWorld.class)
class SampleBadgesTest {
    /** Ten samples in three forms each, but for a JWT into which nothing can be written. */
    private static final int FILES = 29;

    private static final String ANY_VERSION = "*";

    @Inject
    Seeder seeder;

    @Inject
    Credentials credentials;

    private String freelancer = "";

    @BeforeEach
    void seed() {
        Cast cast = seeder.seedOrRenew(line -> {});
        freelancer = cast.freelancer();
    }

    @Test
    void eachEndsAsItSaysInEachForm() {
        var faults = new ArrayList<String>();
        int files = 0;
        for (var sample : samples()) {
            for (var address : sample.files().values()) {
                files++;
                var held = handIn(address);
                boolean says = checks(held).contains(sample.code()) || isRegisteredMeanwhile(sample, held);
                boolean proves = held.proves().stream().anyMatch(HeldCredential.Skill::verified);
                if (!held.outcome().equals(sample.outcome())
                        || !says
                        || proves != sample.name().equals("good")) {
                    faults.add(address + ": " + held.outcome() + ", proves " + proves + ", " + checks(held));
                }
                credentials.remove(Tenant.MAIN, freelancer, held.id(), ANY_VERSION);
            }
        }
        assertEquals(List.of(), faults);
        assertEquals(FILES, files);
    }

    @Test
    void filesComeAsAnIssuerGivesThem() {
        given().get("/v1/demo/badges/good.png")
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Content-Disposition", "attachment; filename=\"good.png\"");
        given().get("/v1/demo/badges/good.jwt").then().statusCode(200).contentType("application/vc+jwt");
        given().get("/v1/demo/badges/unsigned-skill.jwt").then().statusCode(404);
        given().get("/v1/demo/badges/none.json").then().statusCode(404);
    }

    private static List<SampleBadge> samples() {
        return given().get("/v1/demo/badges")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items", SampleBadge.class);
    }

    private HeldCredential handIn(String address) {
        var file = given().get(address).then().statusCode(200).extract().asByteArray();
        return credentials.submit(Tenant.MAIN, freelancer, file);
    }

    /**
     * The operator's tutorial, which a test follows in the same world, enters that issuer as one that nobody trusts.
     */
    private static boolean isRegisteredMeanwhile(SampleBadge sample, HeldCredential held) {
        return sample.code().equals(Code.ISSUER_UNKNOWN.name()) && checks(held).contains(Code.ISSUER_DISTRUSTED.name());
    }

    /** Codes of the checks that decided: those that found something, and how the subject is bound. */
    private static List<String> checks(HeldCredential held) {
        var found = new ArrayList<String>();
        for (var step :
                Json.parse(held.report().getBytes(StandardCharsets.UTF_8)).path("steps")) {
            for (var check : step.path("checks")) {
                if (!check.path("state").asText().equals("pass")
                        || check.path("code").asText().startsWith("SUBJECT_BOUND")) {
                    found.add(check.path("code").asText());
                }
            }
        }
        return found;
    }
}
