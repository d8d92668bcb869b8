package dev.laurel.index.feed;

import dev.laurel.index.Background;
import dev.laurel.index.CandidateIndex;
import dev.laurel.index.IndexUnavailableException;
import dev.laurel.index.Projection;
import dev.laurel.match.Policy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the index in step with the record, from the start of the service to its end, whatever fails in between. */
@ApplicationScoped
class Feeder {
    /** Another process may write to the change log without waking this one. */
    static final Duration POLL = Duration.ofMillis(200);

    /** How often what is shown is made to last: each time costs an fsync, and the change log can repeat the rest. */
    static final Duration KEEP_EVERY = Duration.ofSeconds(10);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration END_OF_THREAD = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(Feeder.class);

    private final ChangeRows log;
    private final Projection index;
    private final Feeding feeding;
    private final Rebuilding rebuilding;
    private final News news;
    private final Gathering gathering;
    private final InstantSource clock;
    private @Nullable Thread thread;
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile State state = new State(false, false, null);
    /** Whether the last step left some behind: then there is nothing to gather. */
    private boolean more;

    private Instant keepNext = Instant.EPOCH;

    Feeder(
            ChangeRows log,
            Truth truth,
            CandidateIndex answers,
            Projection index,
            Policy policy,
            Progress progress,
            News news,
            InHand inHand,
            InstantSource clock,
            @ConfigProperty(name = "laurel.index.gather") Duration gather) {
        this.log = log;
        this.gathering = new Gathering(gather);
        this.index = index;
        this.news = news;
        this.clock = clock;
        this.rebuilding = new Rebuilding(
                log, new MadeAside(truth, index, policy, clock), () -> Stocktaking.documents(answers), clock);
        this.feeding = new Feeding(log, new Loading(truth, index, policy, clock), index, progress, rebuilding, inHand);
    }

    /**
     * How the index stands.
     *
     * @param open whether it is being fed
     * @param caughtUp whether it has ever reached the end of the log since it was opened
     * @param trouble what failed last; null while all is well
     */
    record State(boolean open, boolean caughtUp, @Nullable String trouble) {}

    State state() {
        return state;
    }

    /** People and gigs that the build under way, or the last one, has put in. */
    long loaded() {
        return feeding.loaded();
    }

    /**
     * Asks for an index that is made aside and then follows the one that is shown.
     *
     * @return whether none is being made already
     * @throws IndexUnavailableException where none is shown: it is being made
     */
    boolean askForAnother() {
        boolean asked = rebuilding.ask(RebuildView.Reason.ASKED);
        news.announce();
        return asked;
    }

    /** The index that is, or was last, made aside. */
    Optional<RebuildView> rebuild() {
        return rebuilding.view();
    }

    /**
     * Before all else that starts: what searches remember of an index can be read while nobody knows anything yet.
     *
     * @param feed false in a process that asks no index
     */
    void prepare(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event,
            @ConfigProperty(name = "laurel.index.feed") boolean feed) {
        if (feed) {
            begin();
        }
    }

    /** When the skills are there, which all else needs. */
    void start(@Observes StartupEvent event) {
        started.countDown();
    }

    private void begin() {
        thread = Thread.ofPlatform().daemon().name("laurel-index-feeder").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        started.countDown();
        news.announce();
        if (thread != null) {
            thread.join(END_OF_THREAD);
        }
    }

    private void run() {
        readAhead();
        var pause = FIRST_PAUSE;
        while (stop.getCount() > 0) {
            try {
                turn();
                pause = FIRST_PAUSE;
            } catch (InterruptedException e) {
                break;
            } catch (IOException | RuntimeException e) {
                failed(e);
                pause = waitLonger(pause);
            }
        }
        end();
    }

    /** Whatever fails here fails again when the index is opened, and is told and tried again there. */
    private void readAhead() {
        try {
            index.prepare();
        } catch (IOException | RuntimeException e) {
            LOG.debugf("the index could not be read ahead: %s", e);
        }
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() throws IOException, InterruptedException {
        if (!state.open || !index.isShown()) {
            state = new State(false, false, state.trouble);
            feeding.open();
            state = new State(true, false, null);
        }
        if (!more) {
            gather();
        }
        more = step();
        if (more) {
            return;
        }
        if (!state.caughtUp) {
            Thread.ofPlatform().daemon().name("laurel-index-check").start(Background.of(index::check));
        }
        state = new State(true, true, null);
        if (!clock.instant().isBefore(keepNext)) {
            feeding.keep();
            log.prune(ChangeRows.KEPT);
            keepNext = clock.instant().plus(KEEP_EVERY);
        }
        news.await(POLL);
    }

    /** Lets further changes come, where some were shown only just before. */
    private void gather() throws InterruptedException {
        var rest = gathering.rest(System.nanoTime());
        if (rest.isPositive()) {
            stop.await(rest.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private boolean step() throws IOException {
        long began = System.nanoTime();
        long before = feeding.position();
        boolean mayBeMore = feeding.step();
        if (feeding.position() != before) {
            gathering.worked(began, feeding.position() - before);
        }
        return mayBeMore;
    }

    /** A database that does not answer leaves the index as it is; a broken index is opened anew. */
    private void failed(Exception e) {
        LOG.errorf(e, "the index could not be brought up to date");
        state = new State(state.open && !(e instanceof IOException), state.caughtUp, e.toString());
    }

    private Duration waitLonger(Duration pause) {
        try {
            stop.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private void end() {
        try {
            feeding.giveUpAside();
            if (state.open) {
                feeding.keep();
            }
            index.close();
        } catch (IOException | RuntimeException e) {
            LOG.warnf("the index was not kept at the end; the change log repeats what is missing: %s", e);
        }
    }
}
