package dev.laurel.alert;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.freelancer.Shown;
import dev.laurel.gig.Gig;
import dev.laurel.index.CandidateIndex;
import dev.laurel.index.Found;
import dev.laurel.index.GigsQuery;
import dev.laurel.index.Hit;
import dev.laurel.index.IndexUnavailableException;
import dev.laurel.index.PeopleQuery;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.Slice;
import dev.laurel.match.Tier;
import dev.laurel.ranking.Moment;
import dev.laurel.ranking.OperatorTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/** What fits already when an alert is made, by one search: none of it is news. */
@ApplicationScoped
class Baseline {
    /** What may fit already. Somebody for whom more does has to ask for more than to qualify. */
    static final int MAX_KNOWN = 10_000;

    private final CandidateIndex index;
    private final OperatorTables tables;
    private final InstantSource clock;

    Baseline(CandidateIndex index, OperatorTables tables, InstantSource clock) {
        this.index = index;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * What is known.
     *
     * @param position in the change log that the search includes
     */
    // Written to a row at once.
    @SuppressWarnings("ArrayRecordComponent")
    record Known(Long[] ids, long position) {}

    /** People who qualify for a gig. @throws ProblemException LIMIT_REACHED, INDEX_BEHIND */
    Known people(String tenant, Gig gig, int minPoints) {
        var day = Moment.of(clock).day();
        return known(
                () -> index.find(
                        new PeopleQuery(tenant, gig.ask(), day, tables.of(tenant, gig.ask()), slice(), Map.of())),
                minPoints);
    }

    /** Gigs that a person qualifies for. @throws ProblemException LIMIT_REACHED, INDEX_BEHIND */
    Known gigs(String tenant, Shown shown, int minPoints) {
        var day = Moment.of(clock).day();
        var person = new PersonEntry(tenant, shown.person(), shown.tie());
        return known(() -> index.find(new GigsQuery(person, day, tables.of(tenant), slice(), Map.of())), minPoints);
    }

    private static Slice slice() {
        return new Slice(MAX_KNOWN + 1, null, Tier.QUALIFIED, false);
    }

    private static Known known(Supplier<Found> search, int minPoints) {
        try {
            var found = search.get();
            var ids = found.hits().stream()
                    .filter(hit -> hit.placed().key().points() >= minPoints)
                    .map(Hit::id)
                    .map(Fingerprints::of)
                    .toArray(Long[]::new);
            if (ids.length > MAX_KNOWN) {
                throw ProblemException.of(
                        ProblemType.LIMIT_REACHED, "More than " + MAX_KNOWN + " fit already: raise minScore.");
            }
            return new Known(ids, found.state().position());
        } catch (IndexUnavailableException noIndex) {
            throw ProblemException.of(ProblemType.INDEX_BEHIND).with("Retry-After", "1");
        }
    }
}
