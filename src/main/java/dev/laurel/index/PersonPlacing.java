package dev.laurel.index;

import dev.laurel.match.Yardstick;
import java.util.Collection;
import java.util.List;
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

    /** Those of the query's overlay who are listed. Where it is empty, as it mostly is, the gig is not read. */
    public static Collection<Placed> overlay(PeopleQuery query, Basis basis) {
        if (query.overlay().isEmpty()) {
            return List.of();
        }
        var placing = new PersonPlacing(query, basis);
        return query.overlay().values().stream()
                .flatMap(Optional::stream)
                .map(placing::place)
                .flatMap(Optional::stream)
                .toList();
    }
}
