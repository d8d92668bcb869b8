package dev.laurel.ranking;

import dev.laurel.account.Caller;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.gig.Gig;
import dev.laurel.gig.Gigs;
import jakarta.enterprise.context.ApplicationScoped;

/** Gigs that a caller may have ranked: open ones that they may read, and a draft for its own client alone. */
@ApplicationScoped
class RankableGigs {
    private final Gigs gigs;

    RankableGigs(Gigs gigs) {
        this.gigs = gigs;
    }

    /**
     * The gig, in one read.
     *
     * @throws ProblemException NOT_FOUND, GIG_CLOSED
     */
    Gig get(Caller caller, String id) {
        var gig = gigs.get(caller, id);
        return switch (gig) {
            case Gig.Open open -> open;
            case Gig.Draft draft when draft.posting().owner().equals(caller.accountId()) -> draft;
            case Gig.Draft notYours -> throw ProblemException.notFound();
            case Gig.Closed closed -> throw ProblemException.of(ProblemType.GIG_CLOSED);
        };
    }
}
