package dev.laurel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void sixteenBytesBecomeTwentySixCharacters() {
        // RFC 4648 base32 of sixteen zero bytes is 26 times 'a'; of sixteen 0xFF it is 25 times '7' and 0b11100 = '4'.
        assertEquals("gig_" + "a".repeat(26), Ids.of("gig_", new byte[16]));
        var ones = new byte[16];
        java.util.Arrays.fill(ones, (byte) 0xFF);
        assertEquals("gig_" + "7".repeat(25) + "4", Ids.of("gig_", ones));
    }

    @Test
    void idsDifferAndAreWellFormed() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            var id = Ids.next("frl_");
            assertTrue(Ids.isWellFormed("frl_", id), id);
            assertTrue(seen.add(id), id);
        }
    }

    @Test
    void otherTextsAreNotIds() {
        for (var text :
                List.of("", "frl_", "gig_" + "a".repeat(26), "frl_" + "A".repeat(26), "frl_" + "a".repeat(27))) {
            assertFalse(Ids.isWellFormed("frl_", text), text);
        }
    }
}
