package dev.laurel.engagement;

import dev.laurel.account.Caller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Ids;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.freelancer.Freelancer;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.freelancer.Visibility;
import dev.laurel.gig.Gig;
import dev.laurel.gig.Gigs;
import dev.laurel.gig.LockedGigs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Front door to beginnings: a client invites, a person applies. Profile and gig are locked while it is decided, in this
 * order.
 */
@ApplicationScoped
public class Offers {
    /** Applications of one person that nobody has answered: more than anybody reads answers to. */
    public static final int MAX_APPLICATIONS = 200;

    /** Invitations to one gig that nobody has answered: as many as a gig may have seats. */
    public static final int MAX_INVITATIONS = 1_000;

    /** Engagements of one person and one gig, those that came to nothing included: nobody is asked without end. */
    public static final int MAX_TRIES = 10;

    private final Freelancers freelancers;
    private final Gigs gigs;
    private final LockedGigs lockedGigs;
    private final Event<EngagementMoved> moved;
    private final InstantSource clock;

    Offers(
            Freelancers freelancers,
            Gigs gigs,
            LockedGigs lockedGigs,
            Event<EngagementMoved> moved,
            InstantSource clock) {
        this.freelancers = freelancers;
        this.gigs = gigs;
        this.lockedGigs = lockedGigs;
        this.moved = moved;
        this.clock = clock;
    }

    /**
     * Begins an engagement: a client's invitation, or a freelancer's application.
     *
     * @throws ProblemException VALIDATION_FAILED; NOT_FOUND where the caller may not see gig or person; GIG_CLOSED;
     *     CONFLICT where it is a draft, one is there already, or the person cannot apply; LIMIT_REACHED
     */
    @Transactional
    public Engagement begin(Caller caller, Body body) {
        var request = EngagementRequest.of(caller.role(), body);
        gigs.get(caller, request.gig());
        var person = caller.is(Role.CLIENT) ? invited(caller, request) : applying(caller);
        var gig = lockedGigs.find(caller.tenant(), request.gig()).orElseThrow(ProblemException::notFound);
        requireOpen(gig);
        requireOthers(gig, person);
        requireRoom(gig, person, caller);
        return begun(gig, person, caller, request);
    }

    private Freelancer invited(Caller caller, EngagementRequest request) {
        return freelancers
                .held(caller.tenant(), Objects.requireNonNull(request.freelancer()))
                .filter(person -> person.body().visibility() != Visibility.PRIVATE)
                .orElseThrow(ProblemException::notFound);
    }

    private Freelancer applying(Caller caller) {
        var own = freelancers
                .ofAccount(caller.tenant(), caller.accountId())
                .flatMap(id -> freelancers.held(caller.tenant(), id))
                .orElseThrow(() -> conflict("Make your profile first: a client looks at it."));
        if (own.body().visibility() == Visibility.PRIVATE) {
            throw conflict("Your profile is PRIVATE: the client could not see who applies.");
        }
        return own;
    }

    private static void requireOpen(Gig gig) {
        switch (gig) {
            case Gig.Open open -> {}
            case Gig.Draft draft -> throw conflict("The gig is a DRAFT: open it first.");
            case Gig.Closed closed ->
                throw ProblemException.of(ProblemType.GIG_CLOSED, "The gig is CLOSED: nobody is engaged for it.");
        }
    }

    /** Nobody works for themselves: what one account says about itself is a claim. */
    private static void requireOthers(Gig gig, Freelancer person) {
        if (gig.posting().owner().equals(person.account())) {
            throw conflict("Gig and profile are of one account.");
        }
    }

    private static void requireRoom(Gig gig, Freelancer person, Caller caller) {
        var earlier = EngagementRow.<EngagementRow>list(
                "tenant = ?1 and gig = ?2 and freelancer = ?3", caller.tenant(), gig.id(), person.id());
        earlier.stream()
                .filter(row -> EngagementState.STANDING.contains(row.state))
                .findFirst()
                .ifPresent(row -> {
                    throw conflict("There is an engagement of this person and gig, and it is " + row.state + ".");
                });
        if (earlier.size() >= MAX_TRIES) {
            throw limit("A person and a gig are brought together at most " + MAX_TRIES + " times.");
        }
        if (caller.is(Role.CLIENT)
                && EngagementRow.count(
                                "tenant = ?1 and gig = ?2 and state = ?3",
                                caller.tenant(),
                                gig.id(),
                                EngagementState.INVITED)
                        >= MAX_INVITATIONS) {
            throw limit("A gig has at most " + MAX_INVITATIONS + " invitations that are not answered.");
        }
        if (caller.is(Role.FREELANCER)
                && EngagementRow.count(
                                "tenant = ?1 and freelancer = ?2 and state = ?3",
                                caller.tenant(),
                                person.id(),
                                EngagementState.APPLIED)
                        >= MAX_APPLICATIONS) {
            throw limit("A person has at most " + MAX_APPLICATIONS + " applications that are not answered.");
        }
    }

    private Engagement begun(Gig gig, Freelancer person, Caller caller, EngagementRequest request) {
        boolean invites = caller.is(Role.CLIENT);
        var row = new EngagementRow();
        row.tenant = caller.tenant();
        row.id = Ids.next(Engagements.PREFIX);
        row.gig = gig.id();
        row.title = gig.body().title();
        row.client = gig.posting().owner();
        row.freelancer = person.id();
        row.origin = invites ? Origin.INVITATION : Origin.APPLICATION;
        row.message = request.message();
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.become(invites ? EngagementState.INVITED : EngagementState.APPLIED, List.of(), row.createdAt);
        row.persistAndFlush();
        moved.fire(EngagementMoved.of(row));
        return row.engagement();
    }

    private static ProblemException conflict(String detail) {
        return ProblemException.of(ProblemType.CONFLICT, detail);
    }

    private static ProblemException limit(String detail) {
        return ProblemException.of(ProblemType.LIMIT_REACHED, detail);
    }
}
