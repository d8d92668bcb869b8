package dev.laurel.ranking;

import dev.laurel.account.Caller;
import dev.laurel.account.Role;
import dev.laurel.api.ProblemException;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.freelancer.Shown;
import dev.laurel.freelancer.Visibility;
import dev.laurel.gig.Gig;
import dev.laurel.index.CandidateIndex;
import dev.laurel.index.IndexUnavailableException;
import dev.laurel.index.PeopleQuery;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.Placed;
import dev.laurel.index.Slice;
import dev.laurel.index.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Looks at one person and one gig: the place in the ranking, or why there is none. */
@ApplicationScoped
public class Pairs {
    private final RankableGigs rankable;
    private final Freelancers freelancers;
    private final CandidateIndex index;
    private final OperatorTables tables;
    private final Ways ways;
    private final InstantSource clock;

    Pairs(
            RankableGigs rankable,
            Freelancers freelancers,
            CandidateIndex index,
            OperatorTables tables,
            Ways ways,
            InstantSource clock) {
        this.rankable = rankable;
        this.freelancers = freelancers;
        this.index = index;
        this.tables = tables;
        this.ways = ways;
        this.clock = clock;
    }

    /**
     * One pair, for the gig's client, that person, and operators.
     *
     * @throws ProblemException NOT_FOUND, GIG_CLOSED, INDEX_BEHIND
     */
    Pair look(Caller caller, String gigId, String freelancerId) {
        var gig = rankable.get(caller, gigId);
        var moment = Moment.of(clock);
        var shown = person(caller, freelancerId, moment);
        var query = new PeopleQuery(
                caller.tenant(), gig.ask(), moment.day(), tables.of(caller.tenant()), Slice.first(1), Map.of());
        return pair(gig, query, shown, moment);
    }

    /** Somebody whom the caller may not see is answered like nobody. */
    private Shown person(Caller caller, String id, Moment moment) {
        if (caller.is(Role.FREELANCER)) {
            freelancers.requireOwn(caller, id);
        }
        var shown = Optional.ofNullable(
                freelancers.shown(caller.tenant(), List.of(id), moment.now()).get(id));
        return shown.filter(found -> !caller.is(Role.CLIENT) || found.visibility() != Visibility.PRIVATE)
                .orElseThrow(ProblemException::notFound);
    }

    private Pair pair(Gig gig, PeopleQuery query, Shown shown, Moment moment) {
        var standing = standing(query, new PersonEntry(query.tenant(), shown.person(), shown.tie()));
        var basis = standing.state().basis();
        var yardstick = basis.yardstick(query.ask(), query.tables());
        var why = WhyNot.of(
                shown,
                yardstick.gate(shown.person(), query.day()),
                standing.placed().isPresent());
        var placed = why.isEmpty() ? standing.placed() : Optional.<Placed>empty();
        return new Pair(
                gig,
                shown,
                yardstick.explain(shown.person(), query.day()),
                placed.isPresent() ? OptionalLong.of(standing.ahead() + 1) : OptionalLong.empty(),
                why,
                placed.isPresent() ? pointsToNextRank(standing) : OptionalInt.empty(),
                ways.cheapest(query.tenant(), query.ask(), shown, query.tables(), moment),
                basis.policy().hash(),
                query.day(),
                standing.state().position());
    }

    private Standing standing(PeopleQuery query, PersonEntry person) {
        try {
            return index.standing(query, person);
        } catch (IndexUnavailableException noIndex) {
            throw Confirmed.behind();
        }
    }

    private static OptionalInt pointsToNextRank(Standing standing) {
        var own = standing.placed().orElseThrow().key();
        return standing.next()
                .filter(ahead -> ahead.tier() == own.tier())
                .map(ahead -> OptionalInt.of(ahead.points() - own.points()))
                .orElseGet(OptionalInt::empty);
    }
}
