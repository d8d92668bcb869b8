package dev.laurel.gig;

import dev.laurel.account.Caller;
import dev.laurel.account.IssuerDirectory;
import dev.laurel.api.Body;
import dev.laurel.api.Cursors;
import dev.laurel.api.Etags;
import dev.laurel.api.Fault;
import dev.laurel.api.Ids;
import dev.laurel.api.MergePatch;
import dev.laurel.api.Page;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.gig.propose.Proposer;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Front door to gigs. Days are UTC. A gig that the caller may not read is answered like one that does not exist. */
@ApplicationScoped
public class Gigs {
    public static final String PREFIX = "gig_";
    /** Hibernate's number for leaving out rows that somebody else has locked. */
    private static final int SKIP_LOCKED = -2;

    private final Taxonomy taxonomy;
    private final IssuerDirectory issuers;
    private final Cursors cursors;
    private final StoredGigs stored;
    private final Event<GigChanged> changed;
    private final InstantSource clock;

    Gigs(
            Taxonomy taxonomy,
            IssuerDirectory issuers,
            Cursors cursors,
            StoredGigs stored,
            Event<GigChanged> changed,
            InstantSource clock) {
        this.taxonomy = taxonomy;
        this.issuers = issuers;
        this.cursors = cursors;
        this.stored = stored;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Posts a gig of an account.
     *
     * @throws ProblemException VALIDATION_FAILED, NOTHING_TO_SCORE, DUPLICATE_QUALIFICATION
     */
    @Transactional
    public Gig create(String tenant, String owner, Body body) {
        var row = new GigRow();
        row.tenant = tenant;
        row.id = Ids.next(PREFIX);
        row.owner = owner;
        row.createdAt = now();
        row.put(given(tenant, body), row.createdAt);
        return saved(row);
    }

    /**
     * A gig that is given in a request and not stored.
     *
     * @throws ProblemException as {@link #create}
     */
    public GigBody given(String tenant, Body body) {
        return reader(tenant).fresh(body);
    }

    /**
     * The gig that a posting asks for; nothing is stored.
     *
     * @throws ProblemException VALIDATION_FAILED
     */
    public ProposedGig propose(String tenant, Body body) {
        var proposal = new Proposer(taxonomy.skills(tenant)).propose(body);
        var reader = reader(tenant);
        try {
            return new ProposedGig(reader.proposed(new Body(proposal.gig())), proposal.grounds(), proposal.notes());
        } catch (ProblemException refused) {
            var rest = Proposer.without(proposal, topFields(refused.faults()));
            return new ProposedGig(reader.proposed(new Body(rest.gig())), rest.grounds(), rest.notes());
        }
    }

    private GigReader reader(String tenant) {
        return new GigReader(taxonomy, issuers, tenant, today());
    }

    /** The fields that faults lie in: what a posting says that no gig may say is left out of its proposal. */
    private static List<String> topFields(List<Fault> faults) {
        return faults.stream()
                .map(fault -> String.valueOf(fault.pointer()).split("/", -1))
                .filter(tokens -> tokens.length > 1)
                .map(tokens -> tokens[1])
                .distinct()
                .toList();
    }

    /** One gig that the caller may read. @throws ProblemException NOT_FOUND */
    public Gig get(Caller caller, String id) {
        return find(caller.tenant(), id)
                .filter(gig -> GigAccess.mayRead(caller, gig))
                .orElseThrow(ProblemException::notFound);
    }

    /** Gigs that the caller may read, oldest first; of one state, if one is given. */
    @Transactional
    public Page<Gig> list(Caller caller, @Nullable GigState state, int limit, @Nullable String cursor) {
        var today = today();
        var list = GigList.of(caller, state, today);
        var rest = cursor == null
                ? list
                : after(list, cursors.read(list.name(), cursor).parts());
        var rows = rest.rows(limit + 1);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? cursors.make(list.name(), key(shown.getLast())) : null;
        return new Page<>(shown.stream().map(row -> row.gig(today)).toList(), next);
    }

    /**
     * Applies a JSON merge patch to a gig and checks the whole again.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED, ILLEGAL_STATE_CHANGE and as
     *     {@link #create}
     */
    @Transactional
    public Gig patch(Caller caller, String id, @Nullable String ifMatch, Body patch) {
        var row = editable(caller, id);
        Etags.require(ifMatch, row.version);
        var current = GigForm.ofStored(row.body);
        var merged = new Body(MergePatch.apply(current.json(), patch.json()));
        var body = reader(row.tenant).patched(merged);
        requireChange(row.state, body.state());
        row.put(body, now());
        return saved(row);
    }

    /**
     * Opens a draft, or again a closed gig that has not ended; an open one stays as it is.
     *
     * @param ifMatch may be null
     * @throws ProblemException NOT_FOUND, PRECONDITION_FAILED, ILLEGAL_STATE_CHANGE
     */
    @Transactional
    public Gig open(Caller caller, String id, @Nullable String ifMatch) {
        return move(caller, id, ifMatch, GigState.OPEN);
    }

    /** Closes an open gig; a closed one stays as it is. @throws ProblemException as {@link #open} */
    @Transactional
    public Gig close(Caller caller, String id, @Nullable String ifMatch) {
        return move(caller, id, ifMatch, GigState.CLOSED);
    }

    /** Deletes a gig. @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED */
    @Transactional
    public void delete(Caller caller, String id, @Nullable String ifMatch) {
        var row = editable(caller, id);
        Etags.require(ifMatch, row.version);
        row.delete();
        GigRow.flush();
        changed.fire(new GigChanged(row.tenant, row.id));
    }

    /** The gig, whoever asks. */
    public Optional<Gig> find(String tenant, String id) {
        return stored.find(tenant, id, today());
    }

    /** Those of these gigs that exist, by id; one query. */
    public Map<String, Gig> shown(String tenant, Collection<String> ids) {
        return stored.shown(tenant, ids, today());
    }

    /** The versions of all open gigs, by id: a copy in memory is good where its versions are these. One query. */
    public Map<String, Long> openVersions(String tenant) {
        return stored.openVersions(tenant, today());
    }

    /** The next open gigs by id, some hundred; empty where there are none. */
    public List<Gig.Open> openAfter(String tenant, String id) {
        return stored.openAfter(tenant, id, today());
    }

    /** Shows every open gig, by id; page by page, so that no transaction lasts as long as the consumer takes. */
    public void forEachOpen(String tenant, Consumer<Gig.Open> consumer) {
        for (var page = openAfter(tenant, "");
                !page.isEmpty();
                page = openAfter(tenant, page.getLast().id())) {
            page.forEach(consumer);
        }
    }

    /**
     * Shows every gig that is open, and every closed one that was posted after an instant, by id; page by page like
     * {@link #forEachOpen}.
     */
    public void forEachPosted(String tenant, Instant after, Consumer<Gig> consumer) {
        var page = stored.postedAfter(tenant, after, "", today());
        while (!page.isEmpty()) {
            page.forEach(consumer);
            page = stored.postedAfter(tenant, after, page.getLast().id(), today());
        }
    }

    /**
     * Closes gigs whose last day has passed.
     *
     * @return how many; fewer than {@code limit} when none is left
     */
    @Transactional
    public int closeEnded(int limit) {
        var ended = GigRow.<GigRow>find("state = 'OPEN' and endsOn < ?1 order by endsOn", today())
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .list();
        ended.forEach(this::closeOverdue);
        return ended.size();
    }

    private Gig move(Caller caller, String id, @Nullable String ifMatch, GigState next) {
        var row = editable(caller, id);
        if (ifMatch != null) {
            Etags.require(ifMatch, row.version);
        }
        requireChange(row.state, next);
        var body = GigForm.ofStored(row.body).body();
        if (next == GigState.OPEN && body.hasEnded(today())) {
            throw ProblemException.of(
                    ProblemType.ILLEGAL_STATE_CHANGE, "It ended on " + body.endsOn() + ": give it a later last day.");
        }
        if (row.state == next) {
            return row.gig(today());
        }
        row.put(body.in(next), now());
        return saved(row);
    }

    private static void requireChange(GigState from, GigState to) {
        if (!from.mayBecome(to)) {
            throw ProblemException.of(
                    ProblemType.ILLEGAL_STATE_CHANGE, "A gig cannot go from " + from + " to " + to + ".");
        }
    }

    /** The row, locked against other edits, and closed first where that is overdue. */
    private GigRow editable(Caller caller, String id) {
        @Nullable GigRow row = GigRow.findById(new RowKey(caller.tenant(), id), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !GigAccess.mayEdit(caller, row.owner)) {
            throw ProblemException.notFound();
        }
        if (row.isOverdue(today())) {
            closeOverdue(row);
        }
        return row;
    }

    private void closeOverdue(GigRow row) {
        row.put(GigForm.ofStored(row.body).body().in(GigState.CLOSED), now());
        saved(row);
    }

    private Gig saved(GigRow row) {
        row.persistAndFlush();
        changed.fire(new GigChanged(row.tenant, row.id));
        return row.gig(today());
    }

    private static GigList after(GigList list, List<String> key) {
        return list.after(Instant.parse(key.getFirst()), key.getLast());
    }

    private static List<String> key(GigRow row) {
        return List.of(row.createdAt.toString(), row.id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
