package dev.laurel.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.index.GigEntry;
import dev.laurel.index.SmallWorld;
import dev.laurel.match.Weights;
import dev.laurel.skill.ask.Ask;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A gig is unpacked once, is never taken for another one, and no more than so many are remembered. */
class UnpackedGigsTest {
    private static final int DOCS = 100_000;

    private static final SmallWorld WORLD = new SmallWorld();
    private static final Ask ASK = WORLD.gigs().findFirst().orElseThrow().ask();

    private int unpackings;

    private GigFacts.Kept unpack(int document) {
        unpackings++;
        return new GigFacts.Kept(
                new GigEntry("of " + document, ASK, null),
                Weights.of(WORLD.basis().policy(), ASK));
    }

    @Test
    void oneThatWasAskedForBeforeIsTheSame() throws IOException {
        var gigs = new UnpackedGigs(DOCS);
        var first = gigs.of(DOCS - 1, () -> unpack(DOCS - 1));
        assertSame(first, gigs.of(DOCS - 1, () -> unpack(DOCS - 1)));
        assertEquals(1, unpackings);
    }

    @Test
    void noneIsTakenForAnotherOne() throws IOException {
        var gigs = new UnpackedGigs(DOCS);
        var random = new Random(3);
        for (int i = 0; i < 300; i++) {
            // Every 8,192nd has the same place.
            int document = random.nextInt(4) * 8_192 + random.nextInt(3);
            assertEquals(
                    "of " + document,
                    gigs.of(document, () -> unpack(document)).entry().tenant());
        }
        assertTrue(unpackings > 12, unpackings + " times: no other one came between");
    }
}
