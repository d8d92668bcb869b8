package dev.laurel.index.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The index as tests meet it that change the record by other ways than a request, whose answer would wait for it. */
@ApplicationScoped
public class TestIndex {
    /** Far beyond what a busy machine needs: only an index that does not move fails a test. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ChangeRows log;
    private final Progress progress;

    TestIndex(ChangeRows log, Progress progress) {
        this.log = log;
        this.progress = progress;
    }

    /** Waits until answers include all that is written. */
    public void catchUp() {
        long last = log.last().orElseThrow().position();
        if (!progress.await(last, PATIENCE)) {
            throw new AssertionError("the index did not reach position " + last + " within " + PATIENCE);
        }
    }
}
