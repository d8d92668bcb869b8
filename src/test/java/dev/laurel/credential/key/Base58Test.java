package dev.laurel.credential.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Base58Test {
    @Test
    void examplesOfTheDraftReadBothWays() {
        var hello = "Hello World!".getBytes(StandardCharsets.US_ASCII);
        assertEquals("2NEpo7TZRRrLZSi2U", Base58.encode(hello));
        assertArrayEquals(hello, Base58.decode("2NEpo7TZRRrLZSi2U"));
        var zeros = new byte[] {0, 0, 0x28, 0x7f, (byte) 0xb4, (byte) 0xcd};
        assertEquals("11233QC4", Base58.encode(zeros));
        assertArrayEquals(zeros, Base58.decode("11233QC4"));
    }

    @Test
    void everyLengthComesBack() {
        var random = new Random(58);
        for (int length = 0; length < 100; length++) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            if (length > 0) {
                bytes[random.nextInt(length)] = 0;
            }
            assertArrayEquals(bytes, Base58.decode(Base58.encode(bytes)));
        }
    }

    @Test
    void lettersThatLookAlikeAreNotInTheAlphabet() {
        for (var text : new String[] {"0", "O", "I", "l", "2NEpo7TZRRrLZSi2U=", " "}) {
            assertNull(Base58.decode(text), text);
        }
        assertNull(Base58.decode("1".repeat(1_001)));
    }
}
