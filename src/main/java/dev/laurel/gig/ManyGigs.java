package dev.laurel.gig;

import dev.laurel.api.Fault;
import dev.laurel.api.Given;
import dev.laurel.api.Ids;
import dev.laurel.api.Outcome;
import dev.laurel.api.ProblemType;
import dev.laurel.api.Reads;
import dev.laurel.api.TableCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Front door to gigs that come in by the thousand: each is read as {@link Gigs#given} reads one, and all of a batch are
 * written together.
 */
@ApplicationScoped
public class ManyGigs {
    private static final String STORED = "select id, owner, state, body from gig where tenant = ? and id = any(?)";

    private final Reads reads;
    private final DataSource database;
    private final Event<GigChanged> changed;
    private final InstantSource clock;

    ManyGigs(Reads reads, DataSource database, Event<GigChanged> changed, InstantSource clock) {
        this.reads = reads;
        this.database = database;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Keeps gigs, in the transaction under way. One that is there already becomes what is given; but one that is closed
     * stays so.
     *
     * @return what became of each, in their order
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outcome> keep(String tenant, List<Given<GigDraft>> given) {
        var stored = stored(tenant, given);
        var made = new Made(tenant);
        var outcomes = new ArrayList<Outcome>();
        for (var one : given) {
            var before = one.id() == null ? null : stored.get(one.id());
            outcomes.add(before == null ? made.add(one.thing()) : changed(tenant, before, one.thing()));
        }
        made.write();
        return outcomes;
    }

    private record Stored(String id, String owner, GigState state, String body) {
        boolean isJust(GigDraft draft) {
            return GigForm.ofStored(body).equals(GigForm.of(draft.body()));
        }
    }

    private Map<String, Stored> stored(String tenant, List<Given<GigDraft>> given) {
        var ids = given.stream().map(Given::id).filter(Objects::nonNull).toList();
        return ids.isEmpty()
                ? Map.of()
                : reads.all(STORED, ManyGigs::stored, tenant, ids).stream()
                        .collect(Collectors.toMap(Stored::id, Function.identity()));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(row.getString(1), row.getString(2), GigState.valueOf(row.getString(3)), row.getString(4));
    }

    private Outcome changed(String tenant, Stored before, GigDraft draft) {
        if (!before.owner.equals(draft.owner())) {
            return Outcome.Refused.of(Fault.at("/client", "read_only_field", "A gig keeps its client."));
        }
        if (before.isJust(draft)) {
            return new Outcome.Unchanged(before.id);
        }
        @Nullable GigRow row = GigRow.findById(new RowKey(tenant, before.id), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.state == GigState.CLOSED) {
            return Outcome.Refused.of(Fault.at(
                    "",
                    ProblemType.GIG_CLOSED.code(),
                    "It was closed, or deleted, since: open it first, or leave it out."));
        }
        if (!row.state.mayBecome(draft.body().state())) {
            return Outcome.Refused.of(Fault.at(
                    "/state",
                    ProblemType.ILLEGAL_STATE_CHANGE.code(),
                    "A gig cannot go from " + row.state + " to " + draft.body().state() + "."));
        }
        row.put(draft.body(), now());
        row.persistAndFlush();
        changed.fire(new GigChanged(tenant, row.id));
        return new Outcome.Updated(row.id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Gigs that are new. */
    private final class Made {
        private final String tenant;
        private final Instant now = now();
        private final TableCopy copy = new TableCopy(GigRow.COLUMNS);
        private final List<String> ids = new ArrayList<>();

        Made(String tenant) {
            this.tenant = tenant;
        }

        Outcome add(GigDraft draft) {
            var row = new GigRow();
            row.tenant = tenant;
            row.id = Ids.next(Gigs.PREFIX);
            row.owner = draft.owner();
            row.createdAt = now;
            row.put(draft.body(), now);
            copy.add(row.columns());
            ids.add(row.id);
            return new Outcome.Created(row.id);
        }

        void write() {
            try {
                copy.write(database);
            } catch (SQLException refused) {
                throw new IllegalStateException("gigs could not be stored", refused);
            }
            ids.forEach(id -> changed.fire(new GigChanged(tenant, id)));
        }
    }
}
