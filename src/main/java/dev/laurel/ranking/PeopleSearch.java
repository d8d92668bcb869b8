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
import java.util.function.Function;
import java.util.stream.Collectors;
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
    public Map<String, Shown> read(Collection<String> ids, Found answer) {
        return freelancers.shown(
                query.tenant(), ids, yardstick(answer).evidenceOf().orElse(null), now);
    }

    @Override
    public Optional<Explanation> confirm(Hit hit, Shown shown, Found answer) {
        var yardstick = yardstick(answer);
        if (isPrivate(shown) || yardstick.gate(shown.person(), query.day()).isPresent()) {
            return Optional.empty();
        }
        var explanation = yardstick.explain(shown.person(), query.day());
        var place = yardstick.order(explanation.score(), shown.tie());
        return place.equals(hit.placed().key()) ? Optional.of(explanation) : Optional.empty();
    }

    @Override
    public Map<String, Optional<PersonEntry>> entries(Collection<String> ids) {
        var whole = freelancers.shown(query.tenant(), ids, now);
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> entry(whole.get(id))));
    }

    private Optional<PersonEntry> entry(@Nullable Shown shown) {
        return shown == null || isPrivate(shown)
                ? Optional.empty()
                : Optional.of(new PersonEntry(query.tenant(), shown.person(), shown.tie()));
    }

    private static boolean isPrivate(Shown shown) {
        return shown.visibility() == Visibility.PRIVATE;
    }

    private Yardstick yardstick(Found answer) {
        if (measured == null || !measured.answer.equals(answer)) {
            measured = new Measured(answer, answer.state().basis().yardstick(query.ask(), query.tables()));
        }
        return measured.by;
    }
}
