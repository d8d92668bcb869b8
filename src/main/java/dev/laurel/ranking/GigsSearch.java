package dev.laurel.ranking;

import dev.laurel.gig.Gig;
import dev.laurel.gig.Gigs;
import dev.laurel.index.CandidateIndex;
import dev.laurel.index.Found;
import dev.laurel.index.GigEntry;
import dev.laurel.index.GigsQuery;
import dev.laurel.index.Hit;
import dev.laurel.match.Explanation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Open gigs for a person, as they stand now. */
final class GigsSearch implements Search<Gig, GigEntry> {
    private final CandidateIndex index;
    private final Gigs gigs;
    private final GigsQuery query;

    GigsSearch(CandidateIndex index, Gigs gigs, GigsQuery query) {
        this.index = index;
        this.gigs = gigs;
        this.query = query;
    }

    @Override
    public Found find(Map<String, Optional<GigEntry>> known) {
        return index.find(query.over(known));
    }

    @Override
    public Map<String, Gig> read(Collection<String> ids, Found answer) {
        return gigs.shown(tenant(), ids);
    }

    @Override
    public Optional<Explanation> confirm(Hit hit, Gig gig, Found answer) {
        return entry(gig).flatMap(entry -> confirm(hit, entry, answer));
    }

    private Optional<Explanation> confirm(Hit hit, GigEntry entry, Found answer) {
        var yardstick = answer.state().basis().matcher(query.tables()).yardstick(entry.ask());
        var person = query.person();
        if (yardstick.gate(person.person(), query.day()).isPresent()) {
            return Optional.empty();
        }
        var explanation = yardstick.explain(person.person(), query.day());
        var place = yardstick.order(explanation.score(), person.hash());
        return place.equals(hit.placed().key()) ? Optional.of(explanation) : Optional.empty();
    }

    @Override
    public Map<String, Optional<GigEntry>> entries(Collection<String> ids) {
        var now = gigs.shown(tenant(), ids);
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> entry(now.get(id))));
    }

    private Optional<GigEntry> entry(@Nullable Gig gig) {
        return gig instanceof Gig.Open ? Optional.of(GigEntry.of(tenant(), gig)) : Optional.empty();
    }

    private String tenant() {
        return query.person().tenant();
    }
}
