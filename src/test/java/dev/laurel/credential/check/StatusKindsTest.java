package dev.laurel.credential.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.ReportJson;
import dev.laurel.credential.report.State;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.status.Bitstring;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kinds of status besides plain Bitstring status lists. */
class StatusKindsTest {
    private final World world = new World();

    @Test
    void aListOfThe2021KindIsRead() {
        Lists2021.publish(world, Bitstring.zeros(Bitstring.MIN_BITS));
        assertOutcome(Outcome.VERIFIED, Lists2021.sign(world));
    }

    @Test
    void aCredentialThatIsNotOnItsIssuersRevocationListStands() {
        world.put(StatusAttacks.LIST, StatusAttacks.list("urn:uuid:other"));
        assertOutcome(Outcome.VERIFIED, world.sign(StatusAttacks.listed(world)));
        world.put(StatusAttacks.LIST, StatusAttacks.list());
        assertOutcome(Outcome.VERIFIED, world.sign(StatusAttacks.listed(world)));
        // Entries may be left out where there are none.
        var bare = StatusAttacks.list();
        bare.remove("revokedCredential");
        world.put(StatusAttacks.LIST, bare);
        assertOutcome(Outcome.VERIFIED, world.sign(StatusAttacks.listed(world)));
    }

    @Test
    void anEntryMarkedAsNotRevokedSaysNothingAgainstACredential() {
        var badge = StatusAttacks.listed(world);
        var list = StatusAttacks.list(badge.path("id").asText());
        ((ObjectNode) list.at("/revokedCredential/0")).put("revoked", false);
        world.put(StatusAttacks.LIST, list);
        assertOutcome(Outcome.VERIFIED, world.sign(badge));
        ((ObjectNode) list.at("/revokedCredential/0")).put("revoked", true);
        world.put(StatusAttacks.LIST, list);
        assertOutcome(Outcome.INVALID, world.sign(badge));
    }

    @Test
    void theOtherNameOfTheEntriesIsReadToo() {
        var badge = StatusAttacks.listed(world);
        var list = StatusAttacks.list();
        list.remove("revokedCredential");
        list.putArray("revokedCredentials").add(badge.path("id").asText());
        world.put(StatusAttacks.LIST, list);
        assertOutcome(Outcome.INVALID, world.sign(badge));
    }

    @Test
    void aRevocationListGrowsOldLikeAnyOther() {
        world.put(StatusAttacks.LIST, StatusAttacks.list());
        var signed = world.sign(StatusAttacks.listed(world));
        assertEquals(
                World.NOW.plus(Duration.ofHours(12)),
                world.verify(signed).report().recheckAt());
        world.readAt.put(URI.create(StatusAttacks.LIST), World.NOW.minus(Duration.ofDays(7)));
        assertOutcome(Outcome.INCONCLUSIVE, signed);
    }

    @Test
    void anEntryOfSeveralBitsIsReadWhole() {
        // Entry 3 of four bits is bits 12 to 15; 0b0101 = 5.
        var bits = Bitstring.zeros(Bitstring.MIN_BITS).with(13, true).with(15, true);
        assertEquals(5, bits.value(3, 4).orElseThrow());
        world.put(World.SUSPENSIONS, messages(bits));
        var badge = world.badge();
        var entry = (ObjectNode) badge.at("/credentialStatus/1");
        entry.put("statusPurpose", "message").put("statusSize", 4).put("statusListIndex", "3");
        messages(entry);
        var report = world.verify(world.sign(badge)).report();
        assertEquals(
                Outcome.VERIFIED, report.outcome(), () -> ReportJson.of(report).toPrettyString());
        assertEquals(
                List.of("Its issuer keeps a note on it: 5."),
                report.step(Step.STATUS).checks().stream()
                        .filter(check -> check.code() == Code.STATUS_MESSAGE)
                        .map(check -> check.message())
                        .toList());
    }

    private ObjectNode messages(Bitstring bits) {
        return world.academy.sign(world.list(World.SUSPENSIONS, "message", bits), Suite.EDDSA_RDFC_2022, World.NOW);
    }

    private static void messages(ObjectNode entry) {
        var texts = entry.putArray("statusMessage");
        for (int i = 0; i < 16; i++) {
            texts.addObject().put("status", "0x" + Integer.toHexString(i)).put("message", "note " + i);
        }
    }

    @Test
    void eachOfThreePurposesInOneListIsRead() {
        // One list may serve several purposes; its bits mean whichever the entry asks for.
        var list = world.list(World.REVOCATIONS, "revocation", Bitstring.zeros(Bitstring.MIN_BITS));
        list.withObject("/credentialSubject")
                .putArray("statusPurpose")
                .add("revocation")
                .add("suspension");
        world.put(World.REVOCATIONS, world.academy.sign(list, Suite.EDDSA_RDFC_2022, World.NOW));
        var badge = world.badge();
        ((ObjectNode) badge.at("/credentialStatus/1")).put("statusListCredential", World.REVOCATIONS);
        assertOutcome(Outcome.VERIFIED, world.sign(badge));
    }

    @Test
    void sixteenEntriesAreReadAndNotOneMore() {
        var badge = world.badge();
        var entries = (ArrayNode) badge.get("credentialStatus");
        while (entries.size() < 16) {
            entries.add(another(entries.size()));
        }
        assertEquals(
                State.PASS,
                world.verify(world.sign(badge)).report().step(Step.STATUS).state());
        entries.add(another(16));
        assertOutcome(Outcome.INCONCLUSIVE, world.sign(badge));
    }

    private static ObjectNode another(int index) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", World.REVOCATIONS + "#" + index)
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", "revocation")
                .put("statusListIndex", Integer.toString(index))
                .put("statusListCredential", World.REVOCATIONS);
    }

    private void assertOutcome(Outcome expected, ObjectNode badge) {
        var report = world.verify(badge).report();
        assertEquals(expected, report.outcome(), () -> ReportJson.of(report).toPrettyString());
    }
}
