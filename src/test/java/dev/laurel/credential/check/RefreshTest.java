package dev.laurel.credential.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.ReportJson;
import dev.laurel.credential.report.State;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.status.Bitstring;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Step 8: the newer version of a credential that its issuer keeps. */
class RefreshTest {
    private static final String SERVICE = "https://academy.example/refresh/1";
    private static final Instant AFTER_THE_FIRST_ENDED = Instant.parse("2028-04-01T00:00:00Z");

    private final World world = new World();

    @Test
    void aNewerVersionTakesThePlaceOfAnExpiredOne() {
        world.now = AFTER_THE_FIRST_ENDED;
        renew();
        world.put(SERVICE, newer(b -> {}));
        var verification = world.verify(old());
        assertRefreshed(State.PASS, Outcome.VERIFIED, verification);
        var proven =
                assertInstanceOf(Verdict.Verified.class, verification.verdict()).proven();
        assertEquals(Instant.parse("2030-03-02T09:00:00Z"), proven.validUntil());
        assertTrue(proven.statusLists().contains(URI.create(SERVICE)));
        assertTrue(verification.report().documents().stream()
                .anyMatch(document -> document.url().toString().equals(SERVICE)));
    }

    @Test
    void theSameVersionIsTheNewest() {
        world.put(SERVICE, old());
        assertRefreshed(State.PASS, Outcome.VERIFIED, world.verify(old()));
    }

    @Test
    void aVersionThatIsNotReadOrNotOneIsToldAndLeftAside() {
        assertRefreshed(State.WARN, Outcome.VERIFIED_WITH_LIMITS, world.verify(old()));
        world.gone.add(URI.create(SERVICE));
        assertRefreshed(State.WARN, Outcome.VERIFIED_WITH_LIMITS, world.verify(old()));
        world.gone.clear();
        world.put(SERVICE, "no credential");
        assertRefreshed(State.WARN, Outcome.VERIFIED_WITH_LIMITS, world.verify(old()));
        world.put(SERVICE, Packs.presentation(newer(b -> {})));
        assertRefreshed(State.WARN, Outcome.VERIFIED_WITH_LIMITS, world.verify(old()));
    }

    @Test
    void anotherIssuersSubjectsOrAchievementsCredentialIsNoVersion() {
        assertLeftAside(newer(b -> b.withObject("/credentialSubject/achievement")
                .put("id", "https://academy.example/achievements/everything")));
        assertLeftAside(newer(b -> ((ObjectNode) b.at("/credentialSubject/identifier/0"))
                .put("identityHash", World.hash("eve@example.org" + "s4lt"))));
        var others = unsigned();
        others.withObject("/issuer").put("id", world.mallory.controller());
        assertLeftAside(world.mallory.sign(others, Suite.EDDSA_RDFC_2022, World.NOW));
        assertLeftAside(world.stranger.sign(unsigned(), Suite.EDDSA_RDFC_2022, World.NOW));
        assertLeftAside(unsigned());
    }

    private void assertLeftAside(ObjectNode found) {
        world.put(SERVICE, found);
        var verification = world.verify(old());
        assertRefreshed(State.WARN, Outcome.VERIFIED_WITH_LIMITS, verification);
        var proven =
                assertInstanceOf(Verdict.Verified.class, verification.verdict()).proven();
        assertEquals(Instant.parse("2028-03-02T09:00:00Z"), proven.validUntil());
    }

    @Test
    void aNewerVersionThatIsRevokedIsLeftAside() {
        world.publish(
                World.REVOCATIONS,
                "revocation",
                Bitstring.zeros(Bitstring.MIN_BITS).with(World.INDEX + 1, true));
        assertLeftAside(newer(
                b -> ((ObjectNode) b.at("/credentialStatus/0")).put("statusListIndex", "" + (World.INDEX + 1))));
    }

    @Test
    void oneVersionIsFollowedAndNoFurther() {
        // The newer one names another place, where one lies that is newer still.
        world.put(SERVICE, newer(b -> b.withObject("/refreshService").put("id", SERVICE + "/2")));
        world.put(SERVICE + "/2", newer(b -> b.put("validUntil", "2040-03-02T09:00:00Z")));
        world.verify(old());
        assertTrue(world.asked.contains(URI.create(SERVICE)));
        assertFalse(world.asked.contains(URI.create(SERVICE + "/2")));
    }

    @Test
    void nobodyIsAskedForACredentialThatIsNotItsIssuers() {
        world.put(SERVICE, newer(b -> {}));
        var forged = world.stranger.sign(refreshable(), Suite.EDDSA_RDFC_2022, World.NOW);
        assertEquals(Outcome.INVALID, world.verify(forged).report().outcome());
        world.verify(old().put("name", "altered"));
        world.verify(Signer.didKey(World.ed25519()).sign(refreshable(), Suite.EDDSA_RDFC_2022, World.NOW));
        assertFalse(world.asked.contains(URI.create(SERVICE)));
    }

    @Test
    void aPlaceWithoutHttpsIsNotAsked() {
        var badge = refreshable();
        badge.withObject("/refreshService").put("id", "http://academy.example/refresh/1");
        assertRefreshed(State.WARN, Outcome.VERIFIED_WITH_LIMITS, world.verify(world.sign(badge)));
    }

    @Test
    void theNewerVersionGrowsOldLikeAList() {
        world.now = AFTER_THE_FIRST_ENDED;
        renew();
        var unlimited = newer(b -> b.remove("credentialStatus"));
        world.put(SERVICE, unlimited);
        var report = world.verify(old()).report();
        assertEquals(AFTER_THE_FIRST_ENDED.plus(Duration.ofHours(12)), report.recheckAt());
    }

    /** The lists as they would be then. */
    private void renew() {
        for (var url : new String[] {World.REVOCATIONS, World.SUSPENSIONS}) {
            var purpose = url.equals(World.REVOCATIONS) ? "revocation" : "suspension";
            world.publish(url, purpose, Bitstring.zeros(Bitstring.MIN_BITS));
        }
    }

    private ObjectNode refreshable() {
        var badge = world.badge();
        ((ArrayNode) badge.get("@context")).add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
        badge.putObject("refreshService").put("id", SERVICE).put("type", "1EdTechCredentialRefresh");
        return badge;
    }

    private ObjectNode old() {
        return world.sign(refreshable());
    }

    private ObjectNode unsigned() {
        return refreshable().put("validUntil", "2030-03-02T09:00:00Z");
    }

    private ObjectNode newer(Consumer<ObjectNode> change) {
        var badge = unsigned();
        change.accept(badge);
        return world.sign(badge);
    }

    private static void assertRefreshed(State expected, Outcome outcome, Verification verification) {
        var report = verification.report();
        var step = report.step(Step.REFRESH);
        assertEquals(expected, step.state(), () -> ReportJson.of(report).toPrettyString());
        assertEquals(Code.REFRESHED, step.checks().getFirst().code());
        assertEquals(outcome, report.outcome(), () -> ReportJson.of(report).toPrettyString());
    }
}
