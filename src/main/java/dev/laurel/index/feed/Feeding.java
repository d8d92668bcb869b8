package dev.laurel.index.feed;

import dev.laurel.index.Mark;
import dev.laurel.index.Projection;
import dev.laurel.index.feed.ChangeRows.Row;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works the change log off, row by row in the order of commits. Not safe for several threads.
 *
 * <p>What a row names is read as it is <em>now</em>, or is in hand as the last row about it left it, so rows may be
 * worked off in any company and any number of times: after a failure the same step is simply taken again.
 */
final class Feeding {
    /** Rows worked off together: enough to share a refresh, few enough that nobody waits long for theirs. */
    static final int BATCH = 3_000;

    /**
     * How long changes wait for an index that is made aside because skills relate otherwise: a small one is ready
     * within it, and then answers never lag behind the taxonomy.
     */
    static final Duration HELD_UP = Duration.ofSeconds(2);

    /** Until the next attempt, where such an index could not be made. */
    static final Duration TRIED_AGAIN = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(Feeding.class);

    private final ChangeRows log;
    private final Loading loading;
    private final Projection index;
    private final Progress progress;
    private final Rebuilding rebuilding;
    private final InHand inHand;
    private @Nullable Mark at;
    private boolean kept = true;
    /** Whether skills relate otherwise than in the index that is shown. */
    private boolean skillsMoved;

    private long triedAgain = System.nanoTime();

    Feeding(
            ChangeRows log,
            Loading loading,
            Projection index,
            Progress progress,
            Rebuilding rebuilding,
            InHand inHand) {
        this.log = log;
        this.loading = loading;
        this.index = index;
        this.progress = progress;
        this.rebuilding = rebuilding;
        this.inHand = inHand;
    }

    /** Opens what was kept, or makes it anew from the record. */
    void open() throws IOException {
        giveUpAside();
        readSkills();
        var stored = index.open(loading.edition());
        if (stored.isEmpty() || !isOfThisHistory(stored.get()) || !canShow(stored.get())) {
            rebuild();
        } else {
            inHand.begin();
        }
    }

    /** Checksums are compared later (decision 0105), so a damaged index may show itself here, in whatever way. */
    private boolean canShow(Mark stored) {
        try {
            show(stored);
            LOG.infof("index opened at position %d", stored.position());
            return true;
        } catch (IOException | RuntimeException damaged) {
            LOG.warnf("the index that was kept cannot be shown: %s", damaged);
            return false;
        }
    }

    /**
     * Works off the next rows.
     *
     * @return whether there may be more
     */
    boolean step() throws IOException {
        tendAside();
        var here = Objects.requireNonNull(at, "not open");
        var read = log.after(here, BATCH);
        if (read.isEmpty()) {
            LOG.warnf("the change log no longer holds position %d of this history", here.position());
            rebuild();
            return true;
        }
        var news = read.get();
        if (!news.isEmpty()) {
            apply(news);
        }
        return news.size() == BATCH;
    }

    /** Where the index has come to in the change log; 0 before it is open. */
    long position() {
        return at == null ? 0 : at.position();
    }

    /** People and gigs that the build under way, or the last one, has put in; for any thread. */
    long loaded() {
        return loading.loaded().documents();
    }

    /** Makes what is shown last, if it does not yet. */
    void keep() throws IOException {
        if (!kept) {
            index.keep(loading.edition());
            kept = true;
        }
    }

    private void apply(List<Row> news) throws IOException {
        var changes = ChangeRows.distinct(news);
        if (ChangeRows.nameSkills(changes) && loading.skillsMoved()) {
            LOG.info("skills relate otherwise now: another index is made with them");
            skillsMoved = true;
            triedAgain = System.nanoTime();
            if (hasFollowedAtOnce()) {
                return;
            }
        }
        // As skills related when this index was made, until the other one follows: never two ways in one answer.
        loading.changed(changes, inHand.take(news));
        show(news.getLast().mark());
    }

    private boolean hasFollowedAtOnce() throws IOException {
        var before = at;
        tendAside();
        rebuilding.underWay().ifPresent(aside -> aside.await(HELD_UP));
        tendAside();
        return !Objects.equals(at, before);
    }

    /** Begins the index aside that is asked for or owed, and puts one that is made in its place. */
    private void tendAside() throws IOException {
        if (skillsMoved && System.nanoTime() - triedAgain >= 0 && rebuilding.ask(RebuildView.Reason.SKILLS)) {
            triedAgain = System.nanoTime() + TRIED_AGAIN.toNanos();
        }
        var underWay = rebuilding.underWay();
        if (underWay.isPresent()) {
            tend(underWay.get());
        }
    }

    private void tend(Rebuild aside) throws IOException {
        if (aside.isAsked()) {
            aside.begin();
        } else if (aside.isMade()) {
            var followed = aside.follow(Objects.requireNonNull(at));
            if (followed != null) {
                inHand.begin();
                loading.takeSkills(aside.loading());
                skillsMoved = loading.skillsMoved();
                shown(followed);
                kept = true;
            }
        }
    }

    /** Ends whatever is made aside; the one that is shown stays. */
    void giveUpAside() throws IOException {
        var underWay = rebuilding.underWay();
        if (underWay.isPresent()) {
            underWay.get().giveUp();
        }
    }

    private void readSkills() {
        loading.readSkills();
        skillsMoved = false;
    }

    private void rebuild() throws IOException {
        giveUpAside();
        var mark = log.last().orElseThrow(() -> new IllegalStateException("the change log has no row"));
        LOG.infof("building the index from the record, as of position %d", mark.position());
        readSkills();
        index.begin();
        loading.everything();
        inHand.begin();
        show(mark);
        index.keep(loading.edition());
        kept = true;
        LOG.infof("index built");
    }

    private boolean isOfThisHistory(Mark mark) {
        return log.from(mark.position(), 1).stream().anyMatch(row -> row.mark().equals(mark));
    }

    private void show(Mark mark) throws IOException {
        index.show(mark, loading.basis());
        shown(mark);
        kept = false;
    }

    private void shown(Mark mark) {
        at = mark;
        progress.reached(mark.position());
    }
}
