package dev.laurel.credential.fetched;

import dev.laurel.credential.Locks;
import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.fetch.Rule;
import dev.laurel.credential.fetch.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what was read from the Internet, with every earlier text; each change in a transaction of its own. */
@ApplicationScoped
public class FetchedStore {
    /** When a reading that came to nothing is tried again, at first. */
    static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    /** When it is tried again after many. */
    static final Duration LAST_RETRY = Duration.ofHours(1);

    private static final int MOST_DOUBLINGS = 6;
    private static final String NOTHING = "";

    private final Locks locks;
    private final Event<TextChanged> changed;
    private final InstantSource clock;

    FetchedStore(Locks locks, Event<TextChanged> changed, InstantSource clock) {
        this.locks = locks;
        this.changed = changed;
        this.clock = clock;
    }

    /** What is kept of a document. */
    @Transactional
    Optional<Kept> current(URI url, Use use) {
        return find(url.toString(), use).map(row -> kept(url, row));
    }

    /**
     * A text that was read, one of the versions; empty where that version says that it is gone, or is kept no longer.
     * It was read last when the next version was not there yet.
     */
    @Transactional
    public Optional<Document> version(URI url, Use use, long number) {
        FetchedTextRow text = FetchedTextRow.findById(new FetchedTextRow.Key(url.toString(), use, number));
        return text == null || text.gone
                ? Optional.empty()
                : Optional.of(Document.of(url, text.bytes, text.mediaType, text.lastAt));
    }

    private static Kept kept(URI url, FetchedRow row) {
        var text = text(row);
        boolean isGone = text != null && text.gone;
        var last = text == null || isGone ? null : Document.of(url, text.bytes, text.mediaType, row.readAt);
        return new Kept(row.use, last, isGone, row.failure, row.nextReadAt);
    }

    /** A good reading: renews what is kept, as a new version where the text is another. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void read(Use use, Document document, Instant nextReadAt) {
        var row = locked(document.url().toString(), use);
        var text = text(row);
        if (text == null || text.gone || !text.sha256.equals(document.sha256())) {
            text = next(row);
            text.mediaType = document.mediaType();
            text.bytes = document.bytes();
            text.sha256 = document.sha256();
            text.firstAt = document.fetchedAt();
        }
        row.readAt = document.fetchedAt();
        succeeded(row, text, nextReadAt);
    }

    /** Its host says that it is gone for good. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void gone(URI url, Use use, Instant nextReadAt) {
        var row = locked(url.toString(), use);
        var text = text(row);
        if (text == null || !text.gone) {
            text = next(row);
            text.gone = true;
            text.mediaType = NOTHING;
            text.bytes = new byte[0];
            text.sha256 = NOTHING;
            text.firstAt = now();
        }
        row.readAt = now();
        succeeded(row, text, nextReadAt);
    }

    /** A reading came to nothing: what is kept stays, and is tried again later each time. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(URI url, Use use, Rule rule) {
        var row = locked(url.toString(), use);
        row.failures++;
        row.failure = rule;
        row.nextReadAt = now().plus(retry(row.failures));
        row.persist();
    }

    /** How long to wait after that many failures in a row. */
    static Duration retry(int failures) {
        var retry = FIRST_RETRY.multipliedBy(1L << Math.clamp(failures - 1, 0, MOST_DOUBLINGS));
        return retry.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : retry;
    }

    private void succeeded(FetchedRow row, FetchedTextRow text, Instant nextReadAt) {
        boolean isNew = row.version != text.version;
        row.version = text.version;
        row.nextReadAt = nextReadAt;
        row.failures = 0;
        row.failure = null;
        row.persist();
        text.lastAt = row.readAt;
        text.persist();
        if (isNew) {
            changed.fire(new TextChanged(row.url));
        }
    }

    /** The row of a document, made where there is none, and held until the transaction ends. */
    private FetchedRow locked(String url, Use use) {
        locks.take(List.of("fetched:" + use + ":" + url));
        return find(url, use).orElseGet(() -> {
            var row = new FetchedRow();
            row.url = url;
            row.use = use;
            row.nextReadAt = now();
            return row;
        });
    }

    private static FetchedTextRow next(FetchedRow row) {
        var text = new FetchedTextRow();
        text.url = row.url;
        text.use = row.use;
        text.version = row.version + 1;
        return text;
    }

    private static Optional<FetchedRow> find(String url, Use use) {
        return FetchedRow.findByIdOptional(new FetchedRow.Key(url, use));
    }

    private static @Nullable FetchedTextRow text(FetchedRow row) {
        return row.version == 0 ? null : FetchedTextRow.findById(new FetchedTextRow.Key(row.url, row.use, row.version));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
