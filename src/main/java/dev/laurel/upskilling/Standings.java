package dev.laurel.upskilling;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.index.CandidateIndex;
import dev.laurel.index.IndexUnavailableException;
import dev.laurel.index.PeopleQuery;
import dev.laurel.index.Slice;
import dev.laurel.index.Standing;
import dev.laurel.skill.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Asks the index where one person stands in the rankings of gigs, now and with further evidence: of each gig once, for
 * all that is asked about it.
 */
final class Standings {
    private final CandidateIndex index;
    private final Learner learner;
    /** By gig, all further evidence that is asked about; none stands for now. */
    private final Map<Integer, List<List<Evidence>>> asked = new LinkedHashMap<>();

    private final Map<Side, OptionalLong> ranks = new HashMap<>();
    private long position = Long.MAX_VALUE;

    Standings(CandidateIndex index, Learner learner) {
        this.index = index;
        this.learner = learner;
    }

    private record Side(int gig, List<Evidence> further) {}

    /** Will be asked about. */
    void ask(Change change, List<Evidence> further) {
        var sides = asked.computeIfAbsent(change.gig(), gig -> new ArrayList<>(List.of(List.of())));
        if (!sides.contains(further)) {
            sides.add(further);
        }
    }

    /** Asks. A person whom clients do not see has no rank. */
    void answer() {
        if (learner.isVisible()) {
            // Each gig is a walk of its own: all processors walk.
            asked.entrySet().parallelStream()
                    .map(each -> answer(each.getKey(), each.getValue()))
                    .toList()
                    .forEach(this::note);
        }
    }

    private record Answer(int gig, List<List<Evidence>> sides, List<Standing> standings) {}

    private void note(Answer answer) {
        for (int i = 0; i < answer.sides.size(); i++) {
            var standing = answer.standings.get(i);
            position = Math.min(position, standing.state().position());
            ranks.put(new Side(answer.gig, answer.sides.get(i)), rank(standing));
        }
    }

    private Answer answer(int gig, List<List<Evidence>> sides) {
        var ask = learner.outset().demand().gig(gig).ask();
        var query = new PeopleQuery(
                learner.tenant(), ask, learner.moment().day(), learner.tables(), Slice.first(1), Map.of());
        try {
            return new Answer(
                    gig,
                    sides,
                    index.standings(query, sides.stream().map(learner::with).toList()));
        } catch (IndexUnavailableException noIndex) {
            throw ProblemException.of(ProblemType.INDEX_BEHIND);
        }
    }

    private static OptionalLong rank(Standing standing) {
        return standing.placed().isPresent() ? OptionalLong.of(standing.ahead() + 1) : OptionalLong.empty();
    }

    /** The rank now; empty where not listed. */
    OptionalLong now(Change change) {
        return then(change, List.of());
    }

    /** The rank with further evidence; empty where not listed then. */
    OptionalLong then(Change change, List<Evidence> further) {
        return ranks.getOrDefault(new Side(change.gig(), further), OptionalLong.empty());
    }

    /** Position in the change log that all ranks include; empty where none was asked for. */
    OptionalLong position() {
        return position == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(position);
    }
}
