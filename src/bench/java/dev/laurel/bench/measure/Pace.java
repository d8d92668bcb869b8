package dev.laurel.bench.measure;

import java.util.concurrent.TimeUnit;

/** A clock that can be waited for. */
interface Pace {
    /** Nanoseconds since some moment. */
    long nanos();

    /** Returns when it is that late; at once where it is already. */
    void until(long nanos) throws InterruptedException;

    /** The clock of the machine. */
    static Pace real() {
        return new Pace() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void until(long nanos) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
            }
        };
    }
}
