package dev.laurel.ranking;

import dev.laurel.account.Caller;
import dev.laurel.api.ProblemException;
import dev.laurel.freelancer.PublicCard;
import dev.laurel.freelancer.PublicCards;
import dev.laurel.freelancer.Shown;
import dev.laurel.freelancer.Visibility;
import dev.laurel.gig.Gig;
import dev.laurel.gig.Gigs;
import dev.laurel.match.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranks for everybody's eyes: of a gig's ranking the people who are PUBLIC, in its order (decision 0113). */
@ApplicationScoped
public class PublicRanking {
    /** Most people that are shown with a publishable key (api.md, "Rankings, precisely"). */
    public static final int MAX_SHOWN = 50;
    /** Pages of the whole ranking that are looked through for PUBLIC people. */
    static final int MAX_PAGES = 10;
    /** Rows of such a page. */
    static final int PAGE = 100;

    private final Ranker ranker;
    private final Gigs gigs;
    private final PublicCards cards;

    PublicRanking(Ranker ranker, Gigs gigs, PublicCards cards) {
        this.ranker = ranker;
        this.gigs = gigs;
        this.cards = cards;
    }

    /**
     * One person of it. The rank in the whole ranking is not told: it would count people who are not PUBLIC.
     *
     * @param tier as the gig's client sees it
     */
    public record Place(PublicCard card, Tier tier) {}

    /**
     * The beginning of the order of PUBLIC people.
     *
     * @param places best first
     * @param complete whether nobody PUBLIC is left out: neither behind the number asked for, nor behind the first
     *     thousand people of the whole ranking, where looking ends
     * @param asOf UTC day that it is of
     */
    public record Places(Gig gig, List<Place> places, boolean complete, LocalDate asOf) {
        public Places {
            places = List.copyOf(places);
        }
    }

    /**
     * The best PUBLIC people for a gig that the caller may read.
     *
     * @param limit 1 to {@value #MAX_SHOWN}
     * @throws ProblemException NOT_FOUND, GIG_CLOSED, INDEX_BEHIND
     */
    public Places best(Caller caller, String id, int limit) {
        var gig = gigs.get(caller, id);
        var found = new ArrayList<Row<Shown>>();
        var ranked = page(caller, id, null, found);
        for (int pages = 1; pages < MAX_PAGES && ranked.next().isPresent() && found.size() <= limit; pages++) {
            ranked = page(caller, id, ranked.next().get(), found);
        }
        boolean complete = ranked.next().isEmpty() && found.size() <= limit;
        var rows = found.subList(0, Math.min(limit, found.size()));
        return new Places(gig, places(caller.tenant(), rows), complete, ranked.asOf());
    }

    private Ranked<Shown> page(Caller caller, String id, @Nullable String cursor, List<Row<Shown>> found) {
        var ranked = ranker.rank(caller, id, new Paging(PAGE, null, cursor, false, Detail.FULL));
        ranked.page().rows().stream()
                .filter(row -> row.of().visibility() == Visibility.PUBLIC)
                .forEach(found::add);
        return ranked;
    }

    private List<Place> places(String tenant, List<Row<Shown>> rows) {
        var people = cards.of(tenant, rows.stream().map(Row::of).toList());
        var places = new ArrayList<Place>();
        for (int i = 0; i < people.size(); i++) {
            places.add(
                    new Place(people.get(i), rows.get(i).explanation().score().tier()));
        }
        return places;
    }
}
