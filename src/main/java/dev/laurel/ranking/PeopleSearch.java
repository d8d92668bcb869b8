package dev.laurel.ranking;

import dev.laurel.freelancer.Freelancers;
import dev.laurel.freelancer.Shown;
import dev.laurel.freelancer.Visibility;
import dev.laurel.index.CandidateIndex;
import dev.laurel.index.Found;
import dev.laurel.index.Hit;
import dev.laurel.index.PeopleQuery;
import dev.laurel.index.PersonEntry;
import dev.laurel.match.Explanation;
import dev.laurel.match.Yardstick;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People for a gig, as they stand at one instant. */
final class PeopleSearch implements Search<Shown, PersonEntry> {
    private final CandidateIndex index;
    private final Freelancers freelancers;
    private final PeopleQuery query;
    private final Instant now;
    private @Nullable Measured measured;

    PeopleSearch(CandidateIndex index, Freelancers freelancers, PeopleQuery query, Instant now) {
        this.index = index;
        this.freelancers = freelancers;
        this.query = query;
        this.now = now;
    }

    /** The gig made ready to measure the people of one answer. */
    private record Measured(Found answer, Yardstick by) {}

    @Override
    public Found find(Map<String, Optional<PersonEntry>> known) {
        return index.find(query.over(known));
    }

    @Override
    public Map<String, Shown> read(Collection<String> ids) {
        return freelancers.shown(query.tenant(), ids, now);
    }

    @Override
    public Optional<PersonEntry> entry(@Nullable Shown shown) {
        return shown == null || shown.visibility() == Visibility.PRIVATE
                ? Optional.empty()
                : Optional.of(new PersonEntry(query.tenant(), shown.person(), shown.tie()));
    }

    @Override
    public Optional<Explanation> confirm(Hit hit, PersonEntry entry, Found answer) {
        var yardstick = yardstick(answer);
        if (yardstick.gate(entry.person(), query.day()).isPresent()) {
            return Optional.empty();
        }
        var explanation = yardstick.explain(entry.person(), query.day());
        var place = yardstick.order(explanation.score(), entry.hash());
        return place.equals(hit.placed().key()) ? Optional.of(explanation) : Optional.empty();
    }

    private Yardstick yardstick(Found answer) {
        if (measured == null || !measured.answer.equals(answer)) {
            var basis = answer.state().basis();
            measured = new Measured(answer, basis.matcher(query.tables()).yardstick(query.ask()));
        }
        return measured.by;
    }
}
