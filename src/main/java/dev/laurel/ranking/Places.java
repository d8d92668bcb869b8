package dev.laurel.ranking;

import dev.laurel.credential.PlaceChanges;
import dev.laurel.credential.ProofChange;
import dev.laurel.credential.RankedPlaces;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.freelancer.Visibility;
import dev.laurel.gig.Gigs;
import dev.laurel.match.Matcher;
import dev.laurel.match.Policy;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares people's places in the rankings of all open gigs before and after their credentials prove otherwise: the
 * plain computation, so that a registry change can be looked at before it is made.
 */
@ApplicationScoped
class Places implements RankedPlaces {
    /** People read at a time. */
    private static final int PAGE = 200;

    private final Freelancers freelancers;
    private final Gigs gigs;
    private final Taxonomy taxonomy;
    private final Policy policy;
    private final OperatorTables tables;
    private final InstantSource clock;

    Places(
            Freelancers freelancers,
            Gigs gigs,
            Taxonomy taxonomy,
            Policy policy,
            OperatorTables tables,
            InstantSource clock) {
        this.freelancers = freelancers;
        this.gigs = gigs;
        this.taxonomy = taxonomy;
        this.policy = policy;
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public PlaceChanges changed(String tenant, List<ProofChange> people) {
        var moment = Moment.of(clock);
        var matcher = new Matcher(policy, taxonomy.graph(), tables.of(tenant));
        var movers = movers(tenant, people, moment, matcher);
        if (movers.isEmpty()) {
            return PlaceChanges.NONE;
        }
        var comparison = new PlaceComparison(matcher, movers, moment.day());
        gigs.forEachOpen(tenant, comparison::add);
        return comparison.changes();
    }

    /** Those whom clients can see and who bring something else than before, by id. */
    private List<Mover> movers(String tenant, List<ProofChange> people, Moment moment, Matcher matcher) {
        var movers = new ArrayList<Mover>();
        for (int from = 0; from < people.size(); from += PAGE) {
            var some = people.subList(from, Math.min(from + PAGE, people.size()));
            var shown = freelancers.shown(
                    tenant, some.stream().map(ProofChange::holder).toList(), moment.now());
            for (var change : some) {
                var person = shown.get(change.holder());
                if (person != null && person.visibility() != Visibility.PRIVATE) {
                    movers.add(Mover.of(person, change, moment, matcher));
                }
            }
        }
        movers.removeIf(mover -> !mover.isMoved());
        return movers;
    }
}
