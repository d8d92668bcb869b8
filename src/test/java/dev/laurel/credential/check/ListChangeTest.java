package dev.laurel.credential.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.status.Bitstring;
import dev.laurel.credential.status.ListPlace;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListChangeTest {
    private static final URI URL = URI.create(World.REVOCATIONS);
    private static final Bitstring NOBODY = Bitstring.zeros(Bitstring.MIN_BITS);
    private static final Bitstring SOMEBODY = NOBODY.with(World.INDEX, true);

    private final World world = new World();

    private ObjectNode list(String url, String purpose, Bitstring bits) {
        return world.list(url, purpose, bits);
    }

    private Document signed(ObjectNode list, Signer signer, Instant readAt) {
        var text = signer.sign(list, Suite.EDDSA_RDFC_2022, World.NOW.minus(Duration.ofHours(1)))
                .toString();
        return Document.of(URL, text.getBytes(StandardCharsets.UTF_8), "application/json", readAt);
    }

    private Document revocations(Bitstring bits) {
        return signed(list(World.REVOCATIONS, "revocation", bits), world.academy, World.NOW);
    }

    private Optional<ListChange> between(Document before, Document after) {
        return ListChange.between(before, after, world, id -> Optional.ofNullable(world.registry.get(id)), World.NOW);
    }

    private static ListPlace place(int index, int bits) {
        return new ListPlace(URL, index, bits);
    }

    @Test
    void onlyTheEntryThatSaysOtherwiseIsTouched() {
        var change = between(revocations(NOBODY), revocations(SOMEBODY)).orElseThrow();
        for (int index = 0; index < Bitstring.MIN_BITS; index++) {
            assertEquals(index != World.INDEX, change.isSame(place(index, 1)), "entry " + index);
        }
        // Entries of two bits: 4,711 is the right half of entry 2,355.
        assertFalse(change.isSame(place(World.INDEX / 2, 2)));
        assertTrue(change.isSame(place(World.INDEX / 2 + 1, 2)));
        assertFalse(change.isSame(place(Bitstring.MIN_BITS, 1)), "beyond the list nothing is known to be the same");
    }

    @Test
    void aReissuedListTouchesNobody() {
        var change = between(revocations(SOMEBODY), revocations(SOMEBODY)).orElseThrow();
        assertTrue(change.isSame(place(World.INDEX, 1)));
        assertTrue(change.isSame(place(0, 1)));
    }

    @Test
    void everybodyIsTouchedWhereAnythingElseIsOtherwise() {
        var before = revocations(NOBODY);
        var longer = signed(
                list(World.REVOCATIONS, "revocation", Bitstring.zeros(2 * Bitstring.MIN_BITS)),
                world.academy,
                World.NOW);
        var purpose = signed(list(World.REVOCATIONS, "suspension", NOBODY), world.academy, World.NOW);
        var address = signed(list(World.SUSPENSIONS, "revocation", NOBODY), world.academy, World.NOW);
        var keeper = list(World.REVOCATIONS, "revocation", NOBODY);
        keeper.put("issuer", "did:web:stranger.example");
        var unsigned = list(World.REVOCATIONS, "revocation", NOBODY).toString();
        var forged = signed(list(World.REVOCATIONS, "revocation", NOBODY), world.mallory, World.NOW);
        var ended = list(World.REVOCATIONS, "revocation", NOBODY);
        ended.put("validUntil", World.NOW.minus(Duration.ofMinutes(30)).toString());
        for (var after : new Document[] {
            longer,
            purpose,
            address,
            forged,
            signed(keeper, world.stranger, World.NOW),
            signed(ended, world.academy, World.NOW),
            Document.of(URL, unsigned.getBytes(StandardCharsets.UTF_8), "application/json", World.NOW),
            Document.of(URL, "no list".getBytes(StandardCharsets.UTF_8), "text/plain", World.NOW)
        }) {
            assertTrue(between(before, after).isEmpty());
            assertTrue(between(after, before).isEmpty());
        }
    }

    @Test
    void afterAListThatHadGrownTooOldEverybodyIsTouched() {
        var old = signed(
                list(World.REVOCATIONS, "revocation", NOBODY), world.academy, World.NOW.minus(Duration.ofHours(24)));
        assertTrue(between(old, revocations(NOBODY)).isEmpty());
    }

    @Test
    void aPlaceReadsBackFromItsText() {
        var place = new ListPlace(URL, 4_711, 8);
        assertEquals(place, ListPlace.of(place.text()));
    }
}
