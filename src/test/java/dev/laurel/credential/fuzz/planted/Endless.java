package dev.laurel.credential.fuzz.planted;

import dev.laurel.credential.fuzz.Subject;
import java.util.List;

/** Never comes back from an input that holds a certain byte. */
public final class Endless implements Subject {
    private static final byte TRAP = 0x7e;

    @Override
    public void read(byte[] input) {
        for (byte b : input) {
            while (b == TRAP) {
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(new byte[] {1, 2, 3, 4});
    }
}
