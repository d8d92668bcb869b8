package dev.laurel.credential.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.laurel.credential.intake.Pictures;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.ReportJson;
import dev.laurel.credential.report.State;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.trust.Identity;
import dev.laurel.skill.Assurance;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Open Badges 2.0, hosted and signed. */
class OlderBadgesTest {
    private final World world = new World();
    private final OlderBadges badges = new OlderBadges(world);

    @Test
    void aHostedAssertionIsVerifiedByItsTextItsAddressAndFromAnImage() {
        var json = badges.hosted().toString();
        for (var input : List.of(
                Pictures.utf8(json),
                Pictures.utf8(OlderBadges.ASSERTION),
                Pictures.png(Pictures.iTxt("openbadges", json)),
                Pictures.png(Pictures.tExt("openbadges", OlderBadges.ASSERTION)))) {
            assertVerified(world.verify(input));
        }
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:o=\"http://openbadges.org\"><o:assertion verify=\""
                + OlderBadges.ASSERTION + "\"><![CDATA[" + json + "]]></o:assertion></svg>";
        assertVerified(world.verify(svg));
    }

    @Test
    void aSignedAssertionIsVerifiedByTheKeyThatItsIssuersProfileLists() {
        assertVerified(world.verify(badges.signed()));
        assertVerified(world.verify(Pictures.png(Pictures.iTxt("openbadges", badges.signed()))));
    }

    @Test
    void itProvesWhatItsBadgeClassSays() {
        for (var input : List.of(badges.hosted().toString(), badges.signed())) {
            var verification = world.verify(input);
            var proven = assertInstanceOf(Verdict.Verified.class, verification.verdict())
                    .proven();
            assertEquals(Assurance.E4, proven.assurance());
            assertEquals(OlderBadges.PROFILE, proven.issuerIdentifier());
            assertEquals(
                    "laurel:sql",
                    proven.skills().getFirst().aligned().skill().id().value());
            assertEquals(
                    OlderBadges.BADGE,
                    String.valueOf(
                            proven.achievement() == null
                                    ? ""
                                    : proven.achievement().id()));
            assertEquals(Instant.parse("2028-03-02T09:00:00Z"), proven.validUntil());
        }
    }

    @Test
    void everyStepThatCanBeJudgedIs() {
        var report = world.verify(badges.hosted()).report();
        assertEquals(
                List.of(Step.REFRESH, Step.ENDORSEMENT, Step.REPLAY),
                java.util.Arrays.stream(Step.values())
                        .filter(step -> !report.scope().contains(step))
                        .toList());
    }

    @Test
    void theRecipientIsBoundByHashedOrPlainAddressOfTheAccount() {
        // The standard's own example: nobody@example.org with salt deadsea.
        world.identities = Set.of(new Identity.Email("nobody@example.org"));
        var other = badges.hosted();
        other.withObject("/recipient")
                .put("salt", "deadsea")
                .put("identity", "sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942");
        world.put(OlderBadges.ASSERTION, other);
        assertVerified(world.verify(other));
        var plain = badges.hosted();
        plain.withObject("/recipient").put("hashed", false).put("identity", "nobody@example.org");
        world.put(OlderBadges.ASSERTION, plain);
        assertVerified(world.verify(plain));
    }

    @Test
    void aBadgeClassMayStandInTheAssertionAndItsIssuerIsReadFromItsOwnAddress() {
        var badge = badges.badge();
        badge.remove("@context");
        badge.set("issuer", badges.profile());
        var hosted = badges.hosted();
        hosted.set("badge", badge);
        world.put(OlderBadges.ASSERTION, hosted);
        assertVerified(world.verify(hosted));
        assertTrue(world.asked.contains(URI.create(OlderBadges.PROFILE)));
        var signed = badges.unsigned();
        signed.set("badge", badge);
        assertVerified(world.verify(OlderBadges.sign(badges.academy, signed)));
    }

    @Test
    void keysMayStandInTheProfileOrBePinned() {
        var inProfile = badges.profile();
        var key = badges.key(badges.academy, OlderBadges.PROFILE).put("id", OlderBadges.PROFILE + "#key");
        inProfile.set("publicKey", key);
        world.put(OlderBadges.PROFILE, inProfile);
        var assertion = badges.unsigned();
        assertion.withObject("/verification").put("creator", OlderBadges.PROFILE + "#key");
        assertVerified(world.verify(OlderBadges.sign(badges.academy, assertion)));
        assertion.withObject("/verification").remove("creator");
        assertVerified(world.verify(OlderBadges.sign(badges.academy, assertion)));
        world.pin(OlderBadges.PROFILE, Signer.of(World.ed25519(), "urn:k#1"));
        assertVerified(world.verify(OlderBadges.sign(badges.academy, assertion)));
    }

    @Test
    void aHostedAssertionThatItsHostTookBackIsRevoked() {
        var revoked = badges.hosted().put("revoked", true).put("revocationReason", "a mistake");
        world.put(OlderBadges.ASSERTION, revoked);
        assertReason(Code.STATUS_REVOKED, badges.hosted().toString());
        assertReason(Code.STATUS_REVOKED, OlderBadges.ASSERTION);
        // Hosts may leave nothing but that it is revoked, or nothing at all.
        var bare = JsonNodeFactory.instance
                .objectNode()
                .put("id", OlderBadges.ASSERTION)
                .put("revoked", true);
        world.put(OlderBadges.ASSERTION, bare);
        assertReason(Code.STATUS_REVOKED, badges.hosted().toString());
        assertReason(Code.STATUS_REVOKED, OlderBadges.ASSERTION);
        world.gone.add(URI.create(OlderBadges.ASSERTION));
        assertReason(Code.STATUS_REVOKED, badges.hosted().toString());
    }

    @Test
    void aSignedAssertionOnTheListIsRevoked() {
        world.put(OlderBadges.LIST, badges.list(TextNode.valueOf(OlderBadges.SIGNED_ID)));
        assertReason(Code.STATUS_REVOKED, badges.signed());
        world.put(
                OlderBadges.LIST,
                badges.list(JsonNodeFactory.instance.objectNode().put("id", OlderBadges.SIGNED_ID)));
        assertReason(Code.STATUS_REVOKED, badges.signed());
        world.put(
                OlderBadges.LIST,
                badges.list(JsonNodeFactory.instance.objectNode().put("uid", "u-1")));
        assertReason(
                Code.STATUS_REVOKED,
                OlderBadges.sign(badges.academy, badges.unsigned().put("uid", "u-1")));
        assertVerified(world.verify(badges.signed()));
    }

    @Test
    void anIssuerWithoutARevocationListRevokesNothing() {
        var profile = badges.profile();
        profile.remove("revocationList");
        world.put(OlderBadges.PROFILE, profile);
        assertVerified(world.verify(badges.signed()));
    }

    @Test
    void whatCannotBeReadLeavesItUndecided() {
        for (var missing : List.of(
                OlderBadges.ASSERTION, OlderBadges.BADGE, OlderBadges.PROFILE, OlderBadges.KEY, OlderBadges.LIST)) {
            var world = new World();
            var badges = new OlderBadges(world);
            world.documents.remove(URI.create(missing));
            var verification = world.verify(
                    missing.equals(OlderBadges.ASSERTION) || missing.equals(OlderBadges.BADGE)
                            ? badges.hosted().toString()
                            : badges.signed());
            var report = verification.report();
            assertEquals(
                    Outcome.INCONCLUSIVE,
                    report.outcome(),
                    () -> missing + ReportJson.of(report).toPrettyString());
            assertInstanceOf(Verdict.Undecided.class, verification.verdict(), missing);
            assertEquals(World.NOW.plus(Duration.ofMinutes(5)), report.recheckAt(), missing);
        }
    }

    @Test
    void itIsJudgedAgainWellBeforeItGrowsOld() {
        // It counts in full for a day; half of that before the end it is looked at again, changed or not.
        var report = world.verify(badges.hosted()).report();
        assertEquals(World.NOW.plus(Duration.ofHours(12)), report.recheckAt());
        var readAt = World.NOW.minus(Duration.ofDays(7));
        world.readAt.put(URI.create(OlderBadges.ASSERTION), readAt);
        assertEquals(
                Outcome.INCONCLUSIVE, world.verify(badges.hosted()).report().outcome());
        world.readAt.put(URI.create(OlderBadges.ASSERTION), readAt.plus(Duration.ofDays(1)));
        assertEquals(
                State.WARN,
                world.verify(badges.hosted()).report().step(Step.STATUS).state());
    }

    @Test
    void theIssuersOwnPolicySaysWhereItsAssertionsLie() {
        policy(p -> p.put("startsWith", "https://academy.example/assertions/"));
        assertVerified(world.verify(badges.hosted()));
        policy(p -> p.putArray("startsWith").add("https://academy.example/a/").add("https://academy.example/assert"));
        assertVerified(world.verify(badges.hosted()));
        policy(p -> p.putArray("allowedOrigins").add("other.example").add("academy.example"));
        assertVerified(world.verify(badges.hosted()));
        policy(p -> p.put("startsWith", "https://academy.example/other/"));
        assertReason(Code.KEY_NOT_ISSUERS, badges.hosted().toString());
        policy(p -> p.put("startsWith", "http://academy.example/assertions/"));
        assertReason(Code.KEY_NOT_ISSUERS, badges.hosted().toString());
        policy(p -> p.put("allowedOrigins", "other.example"));
        assertReason(Code.KEY_NOT_ISSUERS, badges.hosted().toString());
    }

    private void policy(java.util.function.Consumer<ObjectNode> change) {
        var profile = badges.profile();
        change.accept(profile.putObject("verification"));
        world.put(OlderBadges.PROFILE, profile);
    }

    @Test
    void everyLeafThatIsChangedInASignedOrHostedAssertionIsMissed() {
        for (var leaf : Leaves.of(badges.hosted())) {
            assertTrue(
                    !(world.verify(Leaves.changed(badges.hosted(), leaf)).verdict() instanceof Verdict.Verified),
                    "hosted " + leaf);
        }
        var parts = badges.signed().split("\\.", -1);
        for (var leaf : Leaves.of(badges.unsigned())) {
            var other = Leaves.changed(badges.unsigned(), leaf).toString();
            var payload = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(Pictures.utf8(other));
            assertTrue(
                    !(world.verify(parts[0] + "." + payload + "." + parts[2]).verdict() instanceof Verdict.Verified),
                    "signed " + leaf);
        }
    }

    private void assertReason(Code expected, String input) {
        var verification = world.verify(input);
        var refused = assertInstanceOf(
                Verdict.Refused.class,
                verification.verdict(),
                () -> ReportJson.of(verification.report()).toPrettyString());
        assertEquals(expected, refused.reason());
    }

    private static void assertVerified(Verification verification) {
        var report = verification.report();
        assertEquals(
                Outcome.VERIFIED, report.outcome(), () -> ReportJson.of(report).toPrettyString());
        assertInstanceOf(Verdict.Verified.class, verification.verdict());
    }
}
