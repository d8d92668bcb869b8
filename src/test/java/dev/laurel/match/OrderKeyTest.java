package dev.laurel.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderKeyTest {
    @Test
    void tierThenPointsThenClaimedThenTieUnsigned() {
        var inOrder = List.of(
                new OrderKey(Tier.QUALIFIED, 10, 0, -1),
                new OrderKey(Tier.CLOSE, 500, 0, 7),
                new OrderKey(Tier.CLOSE, 400, 90, -1),
                new OrderKey(Tier.CLOSE, 400, 80, 0),
                new OrderKey(Tier.CLOSE, 400, 80, Long.MAX_VALUE),
                // unsigned: the sign bit is the largest digit
                new OrderKey(Tier.CLOSE, 400, 80, Long.MIN_VALUE),
                new OrderKey(Tier.CLOSE, 400, 80, -1));
        var shuffled = new ArrayList<>(inOrder);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);
        assertEquals(inOrder, shuffled);
    }

    @Test
    void theFinaliserIsThatOfSplitMix64() {
        // The generator's first output from seed 0 is the finaliser of its increment: e220a8397b1dcdaf (reference
        // code).
        assertEquals(0xe220a8397b1dcdafL, TieKey.of(0x9e3779b97f4a7c15L, 0));
        // … and of xor, so that it is the same from both sides.
        assertEquals(TieKey.of(5, 9), TieKey.of(9, 5));
    }

    @Test
    void hashesAreTheFirstEightBytesOfSha256() {
        // sha256("abc") = ba7816bf 8f01cfea … (FIPS 180-2, appendix B.1)
        assertEquals(0xba7816bf8f01cfeaL, TieKey.ofPerson("abc"));
        var policy = Policy.bundled();
        assertEquals(TieKey.ofPerson(policy.hash() + "\ngig_a"), TieKey.ofGig(policy, "gig_a"));
    }
}
