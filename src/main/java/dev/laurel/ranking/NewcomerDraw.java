package dev.laurel.ranking;

import dev.laurel.freelancer.RecentlyJoined.Joined;
import dev.laurel.match.TieKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which newcomers are drawn for one gig on one day: the same all day, another one the next, and to be made
 * again by anybody who knows the gig, the day and the people.
 *
 * @param seed h of the gig's id, a line feed and the day (decision 0125)
 */
record NewcomerDraw(long seed) {
    static NewcomerDraw of(String gig, LocalDate day) {
        return new NewcomerDraw(TieKey.ofDay(gig, day));
    }

    /** All of them, the first drawn first. */
    List<Joined> order(List<Joined> people) {
        return people.stream()
                .sorted(Comparator.<Joined, Long>comparing(
                                person -> TieKey.of(seed, person.tie()), Long::compareUnsigned)
                        .thenComparing(Joined::id))
                .toList();
    }

    /** A seed as it is shown. */
    static String text(long seed) {
        return "%016x".formatted(seed);
    }
}
