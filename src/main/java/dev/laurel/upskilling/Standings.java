package dev.laurel.upskilling;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.index.CandidateIndex;
import dev.laurel.index.IndexUnavailableException;
import dev.laurel.index.PeopleQuery;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.Slice;
import dev.laurel.skill.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Asks the index where one person stands in the rankings of gigs, now and with further evidence. */
final class Standings {
    private final CandidateIndex index;
    private final Learner learner;
    private final Map<Integer, OptionalLong> now = new HashMap<>();
    private long position = Long.MAX_VALUE;

    Standings(CandidateIndex index, Learner learner) {
        this.index = index;
        this.learner = learner;
    }

    /** The rank now; empty where not listed. */
    OptionalLong now(Change change) {
        if (!change.wasListed()) {
            return OptionalLong.empty();
        }
        return now.computeIfAbsent(change.gig(), gig -> rank(gig, learner.with(List.of())));
    }

    /** The rank with further evidence; empty where not listed then. */
    OptionalLong then(Change change, List<Evidence> further) {
        return change.isListed() ? rank(change.gig(), learner.with(further)) : OptionalLong.empty();
    }

    /** Position in the change log that all ranks include; empty where none was asked for. */
    OptionalLong position() {
        return position == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(position);
    }

    private OptionalLong rank(int gig, PersonEntry person) {
        if (!learner.isVisible()) {
            return OptionalLong.empty();
        }
        var ask = learner.outset().demand().gig(gig).ask();
        var query = new PeopleQuery(
                learner.tenant(), ask, learner.moment().day(), learner.tables(), Slice.first(1), Map.of());
        try {
            var standing = index.standing(query, person);
            position = Math.min(position, standing.state().position());
            return standing.placed().isPresent() ? OptionalLong.of(standing.ahead() + 1) : OptionalLong.empty();
        } catch (IndexUnavailableException noIndex) {
            throw ProblemException.of(ProblemType.INDEX_BEHIND);
        }
    }
}
