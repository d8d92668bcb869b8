package dev.laurel.bench.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks for an answer again and again, without a pause, until it shows a change. Bounded by time and by number: a change
 * that never shows is a failure, and never a wait without end.
 *
 * <p>It knows nothing of the writer: no position in the change log, no connection, no header.
 */
public final class Watch {
    /** Far beyond any delay worth telling. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    /** Answers asked for at most. */
    public static final int MOST_ANSWERS = 20_000;

    private final Asking asking;
    private final Pace pace;

    /** Asks. */
    @FunctionalInterface
    public interface Asking {
        /** The answer; empty where there is none at the moment. */
        Optional<byte[]> ask(String path) throws IOException, InterruptedException;
    }

    public Watch(Asking asking) {
        this(asking, Pace.real());
    }

    Watch(Asking asking, Pace pace) {
        this.asking = asking;
        this.pace = pace;
    }

    /**
     * Waits.
     *
     * @param acknowledged when the change was, on the clock of {@link System#nanoTime()}
     * @throws NeverSeenException where it does not show in time
     */
    public Seen until(Sight sight, long acknowledged) throws IOException, InterruptedException {
        int answers = 0;
        while (answers < MOST_ANSWERS && pace.nanos() - acknowledged < LIMIT.toNanos()) {
            long asked = pace.nanos();
            boolean shows = asking.ask(sight.path()).filter(sight::isIn).isPresent();
            answers++;
            if (shows) {
                return new Seen(asked - acknowledged, pace.nanos() - acknowledged, answers);
            }
        }
        throw new NeverSeenException(sight, answers);
    }
}
