package dev.laurel.credential.fuzz.planted;

import dev.laurel.credential.fuzz.Subject;
import java.util.List;

/** Takes as much memory as two bytes of the input claim that it needs. */
public final class Greedy implements Subject {
    private static final int UNIT = 1 << 20;
    private byte[][] taken = {};

    @Override
    public void read(byte[] input) {
        if (input.length < 2) {
            return;
        }
        taken = new byte[(input[0] & 0xff) << 4][];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = new byte[UNIT];
        }
        taken = new byte[][] {};
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(new byte[] {1, 1});
    }
}
