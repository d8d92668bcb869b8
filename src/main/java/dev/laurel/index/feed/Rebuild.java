package dev.laurel.index.feed;

import dev.laurel.index.Aside;
import dev.laurel.index.Mark;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One index that is made aside, from the record and then from the change log, while the other one answers and is fed
 * (decision 0117). A thread of its own makes it; begun, ended and put in place by the thread that feeds the other one.
 */
final class Rebuild {
    /** How long the end of its thread is waited for where it is given up; it looks up after each piece of work. */
    private static final Duration END_OF_THREAD = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    private final ChangeRows log;
    private final Means means;
    private final RebuildView.Reason reason;
    private final long total;
    private final Instant askedAt;
    private final CountDownLatch made = new CountDownLatch(1);
    private volatile RebuildView.State state = RebuildView.State.ASKED;
    private volatile @Nullable Mark at;
    private volatile @Nullable Begun begun;

    /**
     * Nothing happens before it is begun.
     *
     * @param total people and gigs in the index that it is to follow
     */
    Rebuild(ChangeRows log, Means means, RebuildView.Reason reason, long total, Instant askedAt) {
        this.log = log;
        this.means = means;
        this.reason = reason;
        this.total = total;
        this.askedAt = askedAt;
    }

    /** What a rebuild is made with. */
    interface Means {
        Aside aside() throws IOException;

        /** Carries the record into what is made aside. */
        Loading loading(Aside aside);
    }

    private record Begun(Aside aside, Loading loading, Thread thread) {}

    /** Begins, in a thread of its own; or has failed already. */
    void begin() {
        try {
            var aside = means.aside();
            var loading = means.loading(aside);
            var thread =
                    Thread.ofPlatform().daemon().name("laurel-index-rebuild").unstarted(() -> make(aside, loading));
            begun = new Begun(aside, loading, thread);
            state = RebuildView.State.BUILDING;
            LOG.infof("another index is made aside");
            thread.start();
        } catch (IOException e) {
            LOG.warnf(e, "no index can be made aside");
            state = RebuildView.State.FAILED;
        }
    }

    private void make(Aside aside, Loading loading) {
        try (var unlessMade = new GivenUp(aside)) {
            var mark = log.last().orElseThrow(() -> new IllegalStateException("the change log has no row"));
            loading.readSkills();
            loading.everything();
            at = mark;
            state = RebuildView.State.CATCHING_UP;
            while (step(loading)) {
                // There may be more.
            }
            unlessMade.isMade = true;
            state = RebuildView.State.MADE;
        } catch (IOException | RuntimeException | Error e) {
            LOG.warnf(e, "the index that was being made aside is given up");
            state = RebuildView.State.FAILED;
        } finally {
            made.countDown();
        }
    }

    /** Lets go of what was made so far where the rest cannot be. */
    private static final class GivenUp implements Closeable {
        private final Aside aside;
        private boolean isMade;

        GivenUp(Aside aside) {
            this.aside = aside;
        }

        @Override
        public void close() throws IOException {
            if (!isMade) {
                aside.close();
            }
        }
    }

    /** Works off the next changes. @return whether there may be more */
    private boolean step(Loading loading) throws IOException {
        var news = log.after(Objects.requireNonNull(at), Feeding.BATCH)
                .orElseThrow(() -> new IOException("the change log no longer holds what happened since it was begun"));
        if (news.isEmpty()) {
            return false;
        }
        var changes = ChangeRows.distinct(news);
        if (ChangeRows.nameSkills(changes) && loading.skillsMoved()) {
            throw new IOException("skills relate otherwise now than when it was begun");
        }
        loading.changed(changes);
        at = news.getLast().mark();
        return news.size() == Feeding.BATCH;
    }

    /** Waits until it is made, or has failed, {@code atMost} so long. */
    void await(Duration atMost) {
        try {
            made.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAsked() {
        return state == RebuildView.State.ASKED;
    }

    /** Whether it has everything but the latest changes, and waits to follow. */
    boolean isMade() {
        return state == RebuildView.State.MADE;
    }

    /** Whether it has followed, or failed. */
    boolean hasEnded() {
        return state == RebuildView.State.DONE || state == RebuildView.State.FAILED;
    }

    /**
     * Works off the latest changes and follows the index that was shown until now.
     *
     * @param least where that one has come to
     * @return the place in the log that this one has come to, {@code least} or behind it; null where it failed before
     *     it could follow, and the other one goes on
     * @throws IOException where it may have followed or not
     */
    @Nullable
    Mark follow(Mark least) throws IOException {
        var ready = Objects.requireNonNull(begun);
        try {
            while (step(ready.loading)) {
                // There may be more.
            }
            if (Objects.requireNonNull(at).position() < least.position()) {
                throw new IOException("the change log has fewer rows than the other index has seen");
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "the index that was made aside is given up");
            giveUp();
            return null;
        }
        var mark = Objects.requireNonNull(at);
        put(ready, mark);
        return mark;
    }

    private void put(Begun ready, Mark mark) throws IOException {
        try {
            ready.aside.follow(mark, ready.loading.basis(), ready.loading.edition());
            state = RebuildView.State.DONE;
            LOG.infof("the index that was made aside answers from position %d on", mark.position());
        } catch (RuntimeException e) {
            throw new IOException("it is not known which index is written", e);
        } finally {
            if (state != RebuildView.State.DONE) {
                state = RebuildView.State.FAILED;
            }
        }
    }

    /** Lets go of it, wherever it has come to; without effect once it has followed. */
    void giveUp() throws IOException {
        var ending = begun;
        if (state == RebuildView.State.DONE) {
            return;
        }
        state = RebuildView.State.FAILED;
        if (ending != null) {
            ending.aside.close();
            join(ending.thread);
            state = RebuildView.State.FAILED;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(END_OF_THREAD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The skills that it was made with, and how to go on with them. */
    Loading loading() {
        return Objects.requireNonNull(begun).loading;
    }

    RebuildView.Reason reason() {
        return reason;
    }

    RebuildView view() {
        var now = begun;
        var mark = at;
        return new RebuildView(
                state,
                reason,
                now == null ? 0 : now.loading.loaded().documents(),
                total,
                mark == null ? null : mark.position(),
                askedAt);
    }
}
