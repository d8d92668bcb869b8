package dev.laurel.embedded;

import java.util.List;

/** What a commit means to the embedded server. */
public enum Durability {
    /** A commit is on disk before it is answered; for everything that is kept. */
    KEPT("on"),
    /** A commit is in memory; for the data of a test run, which nobody wants after it. */
    THROWN_AWAY("off");

    private final String value;

    Durability(String value) {
        this.value = value;
    }

    /** PostgreSQL settings, each {@code name=value}. */
    List<String> settings() {
        return List.of("fsync=" + value, "synchronous_commit=" + value, "full_page_writes=" + value);
    }
}
