package dev.laurel.index;

import dev.laurel.match.Cells;
import dev.laurel.match.Matcher;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The plain computation of gigs' places in the order for one person. */
public final class GigPlacing {
    private final GigsQuery query;
    private final Matcher matcher;
    private final Cells cells;

    public GigPlacing(GigsQuery query, Basis basis) {
        this.query = query;
        this.matcher = basis.matcher(query.tables());
        this.cells = matcher.cells(query.person().person(), query.day());
    }

    /** Its place; empty where it is not listed: it has closed, a gate stops the person, or nothing counts. */
    public Optional<Placed> place(GigEntry entry) {
        var person = query.person().person();
        var yardstick = matcher.yardstick(entry.ask());
        if (!entry.isOpenOn(query.day()) || yardstick.gate(person, query.day()).isPresent()) {
            return Optional.empty();
        }
        var score = yardstick.score(cells, person, query.day());
        return score.isListed()
                ? Optional.of(new Placed(
                        entry.ask().id(), yardstick.order(score, query.person().hash())))
                : Optional.empty();
    }

    /** Those of the query's overlay that are listed. Where it is empty, as it mostly is, the person is not read. */
    public static Collection<Placed> overlay(GigsQuery query, Basis basis) {
        if (query.overlay().isEmpty()) {
            return List.of();
        }
        var placing = new GigPlacing(query, basis);
        return query.overlay().values().stream()
                .flatMap(Optional::stream)
                .map(placing::place)
                .flatMap(Optional::stream)
                .toList();
    }
}
