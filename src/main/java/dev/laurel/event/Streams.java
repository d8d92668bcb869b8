package dev.laurel.event;

import dev.laurel.account.Caller;
import dev.laurel.account.Keys;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The streams that are open in this process. A stream costs no thread: the herald hands each what is new for its
 * account, in the order of the events' places, and a sign of life where nothing is.
 */
@ApplicationScoped
class Streams {
    /** Streams of one account: a few open pages or servers. */
    static final int MAX_OF_ACCOUNT = 5;
    /** Streams of one process. */
    static final int MAX_IN_ALL = 1_000;
    /** Events of one stream that are handed over in one turn; the rest comes in the next. */
    static final int MAX_AT_ONCE = 200;

    private static final String SECONDS_TO_WAIT = "60";

    private final EventRows rows;
    private final Keys keys;
    private final List<Stream> open = new CopyOnWriteArrayList<>();

    Streams(EventRows rows, Keys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /**
     * Opens a stream.
     *
     * @param lastId event that was received last: what came after it follows at once; null for what is still to come.
     *     One that is kept no more, or is not the caller's, begins with the oldest that is kept
     * @param channel that leads to the caller
     * @throws ProblemException RATE_LIMITED where too many are open
     */
    synchronized void open(Caller caller, @Nullable String lastId, Channel channel) {
        open.removeIf(Stream::isOver);
        var owner = new EventRows.Owner(caller.tenant(), caller.accountId());
        long own = open.stream().filter(stream -> stream.owner().equals(owner)).count();
        if (own >= MAX_OF_ACCOUNT || open.size() >= MAX_IN_ALL) {
            throw ProblemException.of(
                            ProblemType.RATE_LIMITED, "An account has at most " + MAX_OF_ACCOUNT + " open streams.")
                    .with("Retry-After", SECONDS_TO_WAIT);
        }
        long position = lastId == null
                ? rows.last()
                : rows.place(caller.tenant(), caller.accountId(), lastId).orElse(0);
        open.add(new Stream(owner, caller.keyId(), channel, position));
    }

    /** Hands over what is new, and signs of life. Called by one thread. */
    void push() {
        open.removeIf(Stream::isOver);
        if (open.isEmpty()) {
            return;
        }
        // Read before the events are: what is published in between is found by the next turn.
        long last = rows.last();
        for (var stream : open) {
            if (stream.isReady() && stream.position() < last) {
                hand(stream, last);
            }
            if (stream.isSilent() && isAllowed(stream)) {
                stream.signOfLife();
            }
        }
    }

    private void hand(Stream stream, long last) {
        var owner = stream.owner();
        var page = rows.page(owner.tenant(), owner.account(), null, false, stream.position(), MAX_AT_ONCE);
        if (page.isEmpty()) {
            stream.nothingUpTo(last);
        } else if (isAllowed(stream)) {
            page.forEach(stream::send);
        }
    }

    /** A key that was revoked hears nothing more. */
    private boolean isAllowed(Stream stream) {
        boolean works = keys.holder(stream.owner().tenant(), stream.key()).isPresent();
        if (!works) {
            stream.close();
        }
        return works;
    }

    void closeAll() {
        open.forEach(Stream::close);
        open.clear();
    }
}
