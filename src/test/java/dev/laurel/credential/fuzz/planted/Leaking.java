package dev.laurel.credential.fuzz.planted;

import dev.laurel.credential.fuzz.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keeps something for ever, every few milliseconds: too little to run out of memory soon, on whatever machine. */
public final class Leaking implements Subject {
    private static final int KEPT = 64 * 1024;
    private static final long EVERY_NANOS = Duration.ofMillis(5).toNanos();

    private final List<byte[]> kept = new ArrayList<>();
    private long last = System.nanoTime();

    @Override
    public void read(byte[] input) {
        if (System.nanoTime() - last > EVERY_NANOS) {
            last = System.nanoTime();
            kept.add(new byte[KEPT]);
        }
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(new byte[] {1, 2, 3, 4});
    }
}
