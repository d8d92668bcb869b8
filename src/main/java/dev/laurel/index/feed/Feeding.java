package dev.laurel.index.feed;

import dev.laurel.index.Mark;
import dev.laurel.index.Projection;
import dev.laurel.index.feed.ChangeRows.Row;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works the change log off, row by row in the order of commits. Not safe for several threads.
 *
 * <p>What a row names is read as it is <em>now</em>, so rows may be worked off in any company and any number of times:
 * after a failure the same step is simply taken again.
 */
final class Feeding {
    /** Rows worked off together: enough to share a refresh, few enough that nobody waits long for theirs. */
    static final int BATCH = 1_000;

    private static final Logger LOG = Logger.getLogger(Feeding.class);

    private final ChangeRows log;
    private final Loading loading;
    private final Projection index;
    private final Progress progress;
    private @Nullable Mark at;
    private boolean kept = true;

    Feeding(ChangeRows log, Loading loading, Projection index, Progress progress) {
        this.log = log;
        this.loading = loading;
        this.index = index;
        this.progress = progress;
    }

    /** Opens what was kept, or makes it anew from the record. */
    void open() throws IOException {
        loading.readSkills();
        var stored = index.open(loading.edition());
        if (stored.isEmpty() || !isOfThisHistory(stored.get()) || !canShow(stored.get())) {
            rebuild();
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
        var here = Objects.requireNonNull(at, "not open");
        var rows = log.from(here.position(), BATCH + 1);
        if (rows.isEmpty() || !rows.getFirst().mark().equals(here)) {
            LOG.warnf("the change log no longer holds position %d of this history", here.position());
            rebuild();
            return true;
        }
        var news = rows.subList(1, rows.size());
        if (!news.isEmpty()) {
            apply(news);
            show(news.getLast().mark());
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

    private void apply(List<Row> rows) throws IOException {
        var changes = rows.stream().map(Row::change).distinct().toList();
        boolean skillsMoved =
                changes.stream().anyMatch(change -> change.kind() == Change.Kind.TAXONOMY) && loading.readSkills();
        if (skillsMoved) {
            LOG.info("skills relate otherwise now: everybody is put into the index anew");
            loading.everythingAnew();
        }
        loading.changed(changes);
    }

    private void rebuild() throws IOException {
        var mark = log.last().orElseThrow(() -> new IllegalStateException("the change log has no row"));
        LOG.infof("building the index from the record, as of position %d", mark.position());
        index.begin();
        loading.everything();
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
        at = mark;
        kept = false;
        progress.reached(mark.position());
    }
}
