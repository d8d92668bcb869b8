package dev.laurel.event;

import dev.laurel.account.Caller;
import dev.laurel.api.Cursors;
import dev.laurel.api.Ids;
import dev.laurel.api.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Front door to events: rooms above tell, accounts read. */
@ApplicationScoped
public class Events {
    public static final String PREFIX = "evt_";
    /** How long they are kept (api.md). */
    public static final Duration KEPT = Duration.ofDays(30);

    private final EventRows rows;
    private final Cursors cursors;
    private final Event<Told> told;
    private final InstantSource clock;

    Events(EventRows rows, Cursors cursors, Event<Told> told, InstantSource clock) {
        this.rows = rows;
        this.cursors = cursors;
        this.told = told;
        this.clock = clock;
    }

    /**
     * Tells accounts, in the transaction under way: with it, or not at all.
     *
     * @return the events' ids, in the order of the notices
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> tell(List<Notice> notices) {
        if (notices.isEmpty()) {
            return List.of();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var ids = notices.stream().map(notice -> Ids.next(PREFIX)).toList();
        rows.insert(ids, notices, now);
        told.fire(new Told());
        return ids;
    }

    /**
     * The caller's events of thirty days.
     *
     * @param type of this type only, if one is given
     * @param newest whether the newest come first
     */
    Page<EventView> list(Caller caller, @Nullable EventType type, boolean newest, int limit, @Nullable String cursor) {
        var list = "events:" + caller.tenant() + ":" + caller.accountId() + ":" + type + ":" + newest;
        long from = cursor == null
                ? (newest ? Long.MAX_VALUE : 0)
                : Long.parseLong(cursors.read(list, cursor).parts().getFirst());
        var found = new ArrayList<>(rows.page(caller.tenant(), caller.accountId(), type, newest, from, limit + 1));
        if (found.size() <= limit) {
            return new Page<>(found.stream().map(EventRows.Placed::event).toList(), null);
        }
        found.removeLast();
        var border = Long.toString(Objects.requireNonNull(found.getLast()).place());
        return new Page<>(found.stream().map(EventRows.Placed::event).toList(), cursors.make(list, List.of(border)));
    }

    /** How many events of a type an account was told since an instant. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long since(Caller caller, EventType type, Instant since) {
        return rows.since(caller.tenant(), caller.accountId(), type, since);
    }

    /** Deletes some of the oldest events. @return how many */
    @Transactional
    int prune() {
        return rows.prune(clock.instant().minus(KEPT));
    }
}
