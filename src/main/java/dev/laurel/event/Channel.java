package dev.laurel.event;

import java.util.concurrent.CompletionStage;

/** What leads to somebody who listens. No method waits. */
interface Channel {
    /** Sends an event; completed once the network has taken it. */
    CompletionStage<?> send(EventView event);

    /** Sends what every reader of a stream passes over, so that nobody on the way takes it for dead. */
    CompletionStage<?> signOfLife();

    boolean isClosed();

    void close();
}
