package dev.laurel.ranking;

import dev.laurel.account.Caller;
import dev.laurel.api.Body;
import dev.laurel.api.Cursors;
import dev.laurel.api.ProblemException;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.freelancer.Shown;
import dev.laurel.gig.Gigs;
import dev.laurel.index.CandidateIndex;
import dev.laurel.index.PeopleQuery;
import dev.laurel.match.Policy;
import dev.laurel.skill.ask.Ask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;

/** Ranks people for a gig: one read, one search, one read, and the explanations of the page. */
@ApplicationScoped
public class Ranker {
    private final RankableGigs rankable;
    private final Gigs gigs;
    private final Freelancers freelancers;
    private final CandidateIndex index;
    private final OperatorTables tables;
    private final Policy policy;
    private final Cursors cursors;
    private final InstantSource clock;

    Ranker(
            RankableGigs rankable,
            Gigs gigs,
            Freelancers freelancers,
            CandidateIndex index,
            OperatorTables tables,
            Policy policy,
            Cursors cursors,
            InstantSource clock) {
        this.rankable = rankable;
        this.gigs = gigs;
        this.freelancers = freelancers;
        this.index = index;
        this.tables = tables;
        this.policy = policy;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * People for a stored gig.
     *
     * @throws ProblemException NOT_FOUND, GIG_CLOSED, CURSOR_INVALID, CURSOR_EXPIRED, INDEX_BEHIND
     */
    Ranked<Shown> rank(Caller caller, String id, Paging paging) {
        var gig = rankable.get(caller, id);
        var version = Long.toString(gig.version());
        return rank(
                caller.tenant(),
                gig.ask(),
                new Paging.Ranking(caller.tenant() + ":" + id, version, policy.hash()),
                paging);
    }

    /**
     * People for a gig that is given and not stored; its digest stands for its id.
     *
     * @throws ProblemException VALIDATION_FAILED, NOTHING_TO_SCORE, DUPLICATE_QUALIFICATION, CURSOR_INVALID,
     *     CURSOR_EXPIRED, INDEX_BEHIND
     */
    Ranked<Shown> rank(Caller caller, Body body, Paging paging) {
        var gig = gigs.given(caller.tenant(), body);
        var digest = gig.digest();
        var ranking = new Paging.Ranking(caller.tenant() + ":given", digest, policy.hash());
        return rank(caller.tenant(), gig.ask(digest), ranking, paging);
    }

    private Ranked<Shown> rank(String tenant, Ask ask, Paging.Ranking ranking, Paging paging) {
        var moment = Moment.of(clock);
        var slice = paging.slice(cursors, ranking);
        var query = new PeopleQuery(tenant, ask, moment.day(), tables.of(tenant, ask), slice, Map.of());
        var page = Confirmed.page(new PeopleSearch(index, freelancers, query, moment.now()));
        var next = page.border().map(last -> paging.next(cursors, ranking, last));
        return new Ranked<>(page, next, moment.day());
    }
}
