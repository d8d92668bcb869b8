package dev.laurel.engagement;

import dev.laurel.account.Caller;
import dev.laurel.api.Body;
import dev.laurel.api.Cursors;
import dev.laurel.api.Etags;
import dev.laurel.api.Page;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.credential.EvidenceChanged;
import dev.laurel.credential.Locks;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.gig.Gig;
import dev.laurel.gig.LockedGigs;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Front door to engagements. One that is not the caller's is answered like one that does not exist. Locks are taken in
 * this order: client, profile, gig, engagement.
 */
@ApplicationScoped
public class Engagements {
    public static final String PREFIX = "eng_";

    /** Confirmed pieces of work of one person: as many as credentials. */
    public static final int MAX_CONFIRMED = 200;

    private final Freelancers freelancers;
    private final LockedGigs gigs;
    private final Taxonomy taxonomy;
    private final Cursors cursors;
    private final Locks locks;
    private final Event<EvidenceChanged> changed;
    private final Event<EngagementMoved> moved;
    private final InstantSource clock;

    Engagements(
            Freelancers freelancers,
            LockedGigs gigs,
            Taxonomy taxonomy,
            Cursors cursors,
            Locks locks,
            Event<EvidenceChanged> changed,
            Event<EngagementMoved> moved,
            InstantSource clock) {
        this.freelancers = freelancers;
        this.gigs = gigs;
        this.taxonomy = taxonomy;
        this.cursors = cursors;
        this.locks = locks;
        this.changed = changed;
        this.moved = moved;
        this.clock = clock;
    }

    /** One engagement of the caller's, or anybody's for an operator. @throws ProblemException NOT_FOUND */
    @Transactional
    public Engagement get(Caller caller, String id) {
        own(caller, id);
        return EngagementRow.<EngagementRow>findByIdOptional(new RowKey(caller.tenant(), id))
                .orElseThrow(ProblemException::notFound)
                .engagement();
    }

    /**
     * The caller's engagements, all for an operator, oldest first.
     *
     * @param gig of this gig only, if one is given
     * @param state in this state only, if one is given
     */
    @Transactional
    public Page<Engagement> list(
            Caller caller, @Nullable String gig, @Nullable EngagementState state, int limit, @Nullable String cursor) {
        return whose(caller)
                .map(all -> page(all.with("gig", gig).with("state", state), limit, cursor))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    /** Empty for who can have none. */
    private Optional<EngagementList> whose(Caller caller) {
        var tenant = caller.tenant();
        return switch (caller.role()) {
            case OPERATOR -> Optional.of(EngagementList.all(tenant));
            case CLIENT -> Optional.of(EngagementList.ofClient(tenant, caller.accountId()));
            case FREELANCER ->
                freelancers.ofAccount(tenant, caller.accountId()).map(own -> EngagementList.ofFreelancer(tenant, own));
            case PARTNER, ISSUER -> Optional.empty();
        };
    }

    private Page<Engagement> page(EngagementList list, int limit, @Nullable String cursor) {
        var rest = cursor == null
                ? list
                : list.after(cursors.read(list.name(), cursor).parts());
        var rows = rest.rows(limit + 1);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? cursors.make(list.name(), EngagementList.key(shown.getLast())) : null;
        return new Page<>(shown.stream().map(EngagementRow::engagement).toList(), next);
    }

    /**
     * Takes a seat: of the accepts of one gig each sees those before it.
     *
     * @param ifMatch may be null
     * @throws ProblemException NOT_FOUND, PRECONDITION_FAILED, ILLEGAL_STATE_CHANGE, GIG_CLOSED, SEATS_TAKEN
     */
    @Transactional
    public Engagement accept(Caller caller, String id, @Nullable String ifMatch) {
        var gig = gigs.find(caller.tenant(), own(caller, id).gig());
        var row = locked(caller, id, ifMatch);
        var next = next(row, Step.ACCEPT, caller);
        requireSeat(gig, row);
        return saved(row, next, List.of());
    }

    /**
     * A step that concerns nothing but the engagement: decline, withdraw, cancel, complete.
     *
     * @param ifMatch may be null
     * @throws ProblemException NOT_FOUND, PRECONDITION_FAILED, ILLEGAL_STATE_CHANGE
     */
    @Transactional
    Engagement go(Caller caller, String id, @Nullable String ifMatch, Step step) {
        own(caller, id);
        var row = locked(caller, id, ifMatch);
        return saved(row, next(row, step, caller), List.of());
    }

    /**
     * The client says what was shown; from now on it is evidence.
     *
     * @param ifMatch may be null
     * @throws ProblemException NOT_FOUND, VALIDATION_FAILED, PRECONDITION_FAILED, ILLEGAL_STATE_CHANGE, LIMIT_REACHED,
     *     CONFLICT where the person was erased
     */
    @Transactional
    public Engagement confirm(Caller caller, String id, @Nullable String ifMatch, Body body) {
        var ends = own(caller, id);
        var skills = ConfirmationRequest.read(taxonomy, caller.tenant(), body);
        locks.take(Set.of(lock(caller.tenant(), ends.client())));
        hold(caller.tenant(), ends);
        var row = locked(caller, id, ifMatch);
        var next = next(row, Step.CONFIRM, caller);
        requireRoom(row);
        return told(row, saved(row, next, skills));
    }

    /**
     * The client, or an operator, takes a confirmation back; the evidence goes with it.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED, ILLEGAL_STATE_CHANGE
     */
    @Transactional
    public Engagement takeBack(Caller caller, String id, @Nullable String ifMatch) {
        hold(caller.tenant(), own(caller, id));
        var row = locked(caller, id, null);
        Etags.require(ifMatch, row.version);
        return told(row, saved(row, next(row, Step.TAKE_BACK, caller), List.of()));
    }

    /**
     * Whoever makes a client's word count, or changes what it counts, holds this: so that of confirming and marking at
     * once the later one sees the other.
     */
    static String lock(String tenant, String client) {
        return "work of client " + tenant + " " + client;
    }

    /** @throws ProblemException NOT_FOUND where it is not there or not the caller's to see */
    private Ends own(Caller caller, String id) {
        return Ends.find(caller.tenant(), id)
                .filter(ends -> ends.party(caller, freelancers).isPresent())
                .orElseThrow(ProblemException::notFound);
    }

    /** The profile too is locked before the engagement, as where a person is erased. */
    private void hold(String tenant, Ends ends) {
        var freelancer = ends.freelancer();
        if (freelancer != null) {
            freelancers.held(tenant, freelancer);
        }
    }

    private static EngagementRow locked(Caller caller, String id, @Nullable String ifMatch) {
        @Nullable
        EngagementRow row = EngagementRow.findById(new RowKey(caller.tenant(), id), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw ProblemException.notFound();
        }
        if (ifMatch != null) {
            Etags.require(ifMatch, row.version);
        }
        return row;
    }

    private static EngagementState next(EngagementRow row, Step step, Caller caller) {
        var by = Party.of(caller.role());
        return step.next(row.engagement(), by)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.ILLEGAL_STATE_CHANGE,
                        "An engagement that is " + row.state + " cannot " + step.words() + " by the "
                                + by.name().toLowerCase(Locale.ROOT) + "."));
    }

    private static void requireSeat(Optional<Gig> gig, EngagementRow row) {
        var open = gig.filter(Gig.Open.class::isInstance)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.GIG_CLOSED, "The gig is CLOSED; the engagement is still " + row.state + "."));
        var holding = Arrays.stream(EngagementState.values())
                .filter(EngagementState::holdsSeat)
                .toList();
        int seats = open.body().seats();
        if (EngagementRow.count("tenant = ?1 and gig = ?2 and state in ?3", row.tenant, row.gig, holding) >= seats) {
            throw ProblemException.of(
                    ProblemType.SEATS_TAKEN,
                    "Seats of the gig: " + seats + ", all taken. The engagement is still " + row.state + ".");
        }
    }

    private static void requireRoom(EngagementRow row) {
        if (row.freelancer == null) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "The engagement is " + row.state + ", but the person has had their profile erased.");
        }
        if (EngagementRow.count(
                        "tenant = ?1 and freelancer = ?2 and state = ?3",
                        row.tenant,
                        row.freelancer,
                        EngagementState.CONFIRMED)
                >= MAX_CONFIRMED) {
            throw ProblemException.of(
                    ProblemType.LIMIT_REACHED,
                    "A person has at most " + MAX_CONFIRMED + " confirmed engagements; this one is " + row.state + ".");
        }
    }

    private Engagement saved(EngagementRow row, EngagementState next, List<ShownSkill> skills) {
        row.become(next, skills, now());
        row.persistAndFlush();
        moved.fire(EngagementMoved.of(row));
        return row.engagement();
    }

    private Engagement told(EngagementRow row, Engagement engagement) {
        if (row.freelancer != null) {
            changed.fire(new EvidenceChanged(row.tenant, row.freelancer));
        }
        return engagement;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
