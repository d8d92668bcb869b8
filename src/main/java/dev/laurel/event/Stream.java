package dev.laurel.event;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One open stream; used by the herald alone, but for its end. */
final class Stream {
    /** After so long without an event a sign of life follows. */
    static final Duration SILENCE = Duration.ofSeconds(15);
    /** How long it stays open: whoever listens comes back with the id of the last event. */
    static final Duration LONGEST = Duration.ofHours(1);
    /** How long somebody may take to read what was sent. */
    static final Duration SLOWEST = Duration.ofSeconds(30);

    private final EventRows.Owner owner;
    private final String key;
    private final Channel channel;
    private final long opened = System.nanoTime();
    private long position;
    private long lastSent = System.nanoTime();
    private CompletionStage<?> sending = CompletableFuture.completedStage(null);

    Stream(EventRows.Owner owner, String key, Channel channel, long position) {
        this.owner = owner;
        this.key = key;
        this.channel = channel;
        this.position = position;
    }

    EventRows.Owner owner() {
        return owner;
    }

    /** {@code key_…} that it was opened with. */
    String key() {
        return key;
    }

    /** Place of the last event that was sent, or passed over as another account's. */
    long position() {
        return position;
    }

    void nothingUpTo(long place) {
        position = Math.max(position, place);
    }

    /** Whether all that was sent has been taken. */
    boolean isReady() {
        return sending.toCompletableFuture().isDone();
    }

    boolean isSilent() {
        return isReady() && since(lastSent).compareTo(SILENCE) > 0;
    }

    void send(EventRows.Placed event) {
        sent(channel.send(event.event()));
        position = event.place();
    }

    void signOfLife() {
        sent(channel.signOfLife());
    }

    private void sent(CompletionStage<?> stage) {
        sending = stage;
        lastSent = System.nanoTime();
    }

    /** Ends it where its time is up, or where nobody reads what was sent; true once it has ended. */
    boolean isOver() {
        boolean isStuck = !isReady() && since(lastSent).compareTo(SLOWEST) > 0;
        boolean isBroken = sending.toCompletableFuture().isCompletedExceptionally();
        if (isStuck || isBroken || since(opened).compareTo(LONGEST) > 0) {
            close();
        }
        return channel.isClosed();
    }

    void close() {
        channel.close();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
