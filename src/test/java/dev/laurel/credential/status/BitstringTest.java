package dev.laurel.credential.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Base64;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BitstringTest {
    @Test
    void firstIndexIsTheLeftmostBit() {
        // 1000 0000 0000 0001: entries 0 and 15 of one bit; of two bits 10 .. 01; of four 8, 0, 0, 1.
        var bits = Bitstring.zeros(16).with(0, true).with(15, true);
        assertEquals(OptionalLong.of(1), bits.value(0, 1));
        assertEquals(OptionalLong.of(0), bits.value(1, 1));
        assertEquals(OptionalLong.of(1), bits.value(15, 1));
        assertEquals(OptionalLong.of(2), bits.value(0, 2));
        assertEquals(OptionalLong.of(1), bits.value(7, 2));
        assertEquals(OptionalLong.of(8), bits.value(0, 4));
        assertEquals(OptionalLong.of(1), bits.value(3, 4));
    }

    @Test
    void nothingLiesBeyondTheList() {
        var bits = Bitstring.zeros(16);
        assertEquals(OptionalLong.empty(), bits.value(16, 1));
        assertEquals(OptionalLong.empty(), bits.value(8, 2));
        assertEquals(OptionalLong.empty(), bits.value(-1, 1));
        assertEquals(OptionalLong.empty(), bits.value(Long.MAX_VALUE, 8));
        assertEquals(OptionalLong.empty(), bits.value(0, 0));
        // Sixteen bits hold five entries of three; the last bit is nobody's.
        assertEquals(OptionalLong.of(0), bits.value(4, 3));
        assertEquals(OptionalLong.empty(), bits.value(5, 3));
    }

    @Test
    void listComesBackFromItsText() {
        var read = Bitstring.decode(
                Bitstring.zeros(Bitstring.MIN_BITS).with(4_711, true).encode());
        assertNotNull(read);
        assertEquals(Bitstring.MIN_BITS, read.size());
        assertEquals(OptionalLong.of(1), read.value(4_711, 1));
        assertEquals(OptionalLong.of(0), read.value(4_712, 1));
    }

    @Test
    void honestListOfTheLargestSizeIsReadAndOneByteMoreIsNot() {
        assertNotNull(Bitstring.decode(text(Gzip.pack(new byte[Bitstring.MAX_BYTES]))));
        assertNull(Bitstring.decode(text(Gzip.pack(new byte[Bitstring.MAX_BYTES + 1]))));
    }

    @Test
    void damagedGzipIsNoList() {
        var packed = Gzip.pack(new byte[100]);
        for (int i = 0; i < packed.length; i++) {
            // Bytes 4 to 9 of the header are time, extra flags and system: they say nothing about the content.
            if (i < 4 || i > 9) {
                var damaged = packed.clone();
                damaged[i] ^= 0x55;
                assertNull(Bitstring.decode(text(damaged)), "byte " + i);
            }
        }
        assertNull(Bitstring.decode(text(java.util.Arrays.copyOf(packed, packed.length - 1))));
        assertNull(Bitstring.decode(text(java.util.Arrays.copyOf(packed, packed.length + 1))));
        assertNull(Bitstring.decode("u"));
        assertNull(Bitstring.decode(""));
    }

    private static String text(byte[] packed) {
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed);
    }
}
