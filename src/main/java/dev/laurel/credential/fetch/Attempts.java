package dev.laurel.credential.fetch;

/** Takes note of every attempt to reach the network. Must not throw, and must not take long. */
@FunctionalInterface
public interface Attempts {
    void note(Attempt attempt);
}
