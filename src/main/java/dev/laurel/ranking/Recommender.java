package dev.laurel.ranking;

import dev.laurel.account.Caller;
import dev.laurel.api.Cursors;
import dev.laurel.api.ProblemException;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.freelancer.Shown;
import dev.laurel.gig.Gig;
import dev.laurel.gig.Gigs;
import dev.laurel.index.CandidateIndex;
import dev.laurel.index.GigsQuery;
import dev.laurel.index.PersonEntry;
import dev.laurel.match.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ranks open gigs for a person, by the same integers and the same key as their clients see. */
@ApplicationScoped
public class Recommender {
    private final Freelancers freelancers;
    private final Gigs gigs;
    private final CandidateIndex index;
    private final OperatorTables tables;
    private final Policy policy;
    private final Cursors cursors;
    private final InstantSource clock;

    Recommender(
            Freelancers freelancers,
            Gigs gigs,
            CandidateIndex index,
            OperatorTables tables,
            Policy policy,
            Cursors cursors,
            InstantSource clock) {
        this.freelancers = freelancers;
        this.gigs = gigs;
        this.index = index;
        this.tables = tables;
        this.policy = policy;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * Gigs for a person; for that person and operators.
     *
     * @throws ProblemException NOT_FOUND, CURSOR_INVALID, CURSOR_EXPIRED, INDEX_BEHIND
     */
    Ranked<Gig> recommend(Caller caller, String id, Paging paging) {
        freelancers.requireOwn(caller, id);
        var tenant = caller.tenant();
        var moment = Moment.of(clock);
        var person = person(freelancers.shown(tenant, List.of(id), moment.now()), tenant, id);
        var ranking = new Paging.Ranking(tenant + ":" + id, "", policy.hash());
        var slice = paging.slice(cursors, ranking);
        var query = new GigsQuery(person, moment.day(), tables.of(tenant), slice, Map.of());
        var page = Confirmed.page(new GigsSearch(index, gigs, query));
        var next = page.border().map(last -> paging.next(cursors, ranking, last));
        return new Ranked<>(page, next, moment.day());
    }

    private static PersonEntry person(Map<String, Shown> shown, String tenant, String id) {
        return Optional.ofNullable(shown.get(id))
                .map(found -> new PersonEntry(tenant, found.person(), found.tie()))
                .orElseThrow(ProblemException::notFound);
    }
}
