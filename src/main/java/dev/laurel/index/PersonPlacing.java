package dev.laurel.index;

import dev.laurel.match.Yardstick;
import java.util.Collection;
import java.util.Optional;

/** The plain computation of people's places in the order for one gig. */
public final class PersonPlacing {
    private final PeopleQuery query;
    private final Yardstick yardstick;

    public PersonPlacing(PeopleQuery query, Basis basis) {
        this.query = query;
        this.yardstick = basis.matcher(query.tables()).yardstick(query.ask());
    }

    /** Their place; empty where they are not listed: a gate stops them, or they have neither points nor claimed. */
    public Optional<Placed> place(PersonEntry entry) {
        var person = entry.person();
        if (yardstick.gate(person, query.day()).isPresent()) {
            return Optional.empty();
        }
        var score = yardstick.score(person, query.day());
        return score.isListed()
                ? Optional.of(new Placed(person.id(), yardstick.order(score, entry.hash())))
                : Optional.empty();
    }

    /** Those of the overlay who are listed. */
    public Collection<Placed> overlay() {
        return query.overlay().values().stream()
                .flatMap(Optional::stream)
                .map(this::place)
                .flatMap(Optional::stream)
                .toList();
    }
}
