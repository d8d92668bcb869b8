package dev.laurel.index.feed;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.index.Basis;
import dev.laurel.index.CandidateIndex;
import dev.laurel.index.IndexUnavailableException;
import dev.laurel.index.Mark;
import dev.laurel.index.Projection;
import dev.laurel.match.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Holds the index against the record (decision 0072). */
@ApplicationScoped
class Stocktaking {
    private final CandidateIndex index;
    private final Projection projection;
    private final ChangeRows log;
    private final Truth truth;
    private final Policy policy;
    private final InstantSource clock;
    private final Feeder feeder;

    Stocktaking(
            CandidateIndex index,
            Projection projection,
            ChangeRows log,
            Truth truth,
            Policy policy,
            InstantSource clock,
            Feeder feeder) {
        this.index = index;
        this.projection = projection;
        this.log = log;
        this.truth = truth;
        this.policy = policy;
        this.clock = clock;
        this.feeder = feeder;
    }

    /** People and gigs that an index holds. */
    static long documents(CandidateIndex index) {
        var held = index.contents(false);
        return held.people() + held.gigs();
    }

    /**
     * Asks for an index that is made aside and then follows the one that answers.
     *
     * @throws ProblemException INDEX_BEHIND where there is none yet, CONFLICT where another one is being made
     */
    Stock rebuild() {
        try {
            if (!feeder.askForAnother()) {
                throw ProblemException.of(
                        ProblemType.CONFLICT,
                        "Another index is being made already: GET /v1/index shows how far it is.");
            }
        } catch (IndexUnavailableException noIndex) {
            throw ProblemException.of(ProblemType.INDEX_BEHIND);
        }
        return take(false);
    }

    /**
     * Counts, and compares digests if asked, which reads everything on both sides.
     *
     * @throws ProblemException INDEX_BEHIND where there is no index
     */
    Stock take(boolean digest) {
        try {
            var contents = index.contents(digest);
            return new Stock(
                    contents.position(),
                    log.last().map(Mark::position).orElse(0L),
                    contents.people(),
                    contents.gigs(),
                    contents.digest().orElse(null),
                    digest ? ofRecord() : null,
                    feeder.rebuild().orElse(null));
        } catch (IndexUnavailableException noIndex) {
            throw ProblemException.of(ProblemType.INDEX_BEHIND);
        }
    }

    private String ofRecord() {
        var basis = new Basis(policy, truth.skills().graph());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var digest = projection.digest();
        truth.forEachPerson(person -> digest.add(person, basis, today));
        truth.forEachGig(gig -> digest.add(gig, basis));
        return digest.value();
    }
}
