package dev.laurel.credential.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Leaves a host alone that fails again and again: for a while, then twice as long. When the while is over one fetch is
 * let through; its success closes the circuit.
 */
final class Circuits {
    /** Failures in a row that open it. */
    static final int FAILURES = 3;
    /** How long it is open first. */
    static final Duration FIRST = Duration.ofSeconds(30);
    /** How long it is open at most. */
    static final Duration MOST = Duration.ofMinutes(30);
    /** How long the one fetch has that is let through, before another may try. */
    private static final Duration TRIAL = Duration.ofSeconds(10);

    private static final int MOST_DOUBLINGS = 6;

    private record State(int failures, long openUntil) {}

    private final LongSupplier nanos;
    private final Map<String, State> hosts = new RecentMap<>();

    /** @param nanos a steady clock */
    Circuits(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @throws Refusal CIRCUIT while the host is left alone */
    synchronized void require(String host) throws Refusal {
        var state = hosts.get(host);
        if (state == null || state.failures() < FAILURES) {
            return;
        }
        long now = nanos.getAsLong();
        if (now - state.openUntil() < 0) {
            throw new Refusal(Rule.CIRCUIT);
        }
        hosts.put(host, new State(state.failures(), now + TRIAL.toNanos()));
    }

    synchronized void failed(String host) {
        var before = hosts.getOrDefault(host, new State(0, 0));
        int failures = before.failures() + 1;
        hosts.put(host, new State(failures, nanos.getAsLong() + open(failures).toNanos()));
    }

    synchronized void worked(String host) {
        hosts.remove(host);
    }

    private static Duration open(int failures) {
        var open = FIRST.multipliedBy(1L << Math.clamp(failures - FAILURES, 0, MOST_DOUBLINGS));
        return open.compareTo(MOST) > 0 ? MOST : open;
    }
}
