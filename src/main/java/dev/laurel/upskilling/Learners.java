package dev.laurel.upskilling;

import dev.laurel.account.Caller;
import dev.laurel.api.ProblemException;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.ranking.Moment;
import dev.laurel.ranking.OperatorTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Measures people against all open gigs, ready to ask what they might learn. */
@ApplicationScoped
class Learners {
    private final Freelancers freelancers;
    private final OpenGigs gigs;
    private final OperatorTables tables;
    private final InstantSource clock;

    Learners(Freelancers freelancers, OpenGigs gigs, OperatorTables tables, InstantSource clock) {
        this.freelancers = freelancers;
        this.gigs = gigs;
        this.tables = tables;
        this.clock = clock;
    }

    /** One's own, or anybody for an operator. @throws ProblemException NOT_FOUND, LIMIT_REACHED */
    Learner learner(Caller caller, String id) {
        freelancers.requireOwn(caller, id);
        var tenant = caller.tenant();
        var moment = Moment.of(clock);
        var shown = Optional.ofNullable(
                        freelancers.shown(tenant, List.of(id), moment.now()).get(id))
                .orElseThrow(ProblemException::notFound);
        var current = tables.of(tenant);
        return Learner.of(tenant, shown, moment, current, gigs.now(tenant, current));
    }
}
