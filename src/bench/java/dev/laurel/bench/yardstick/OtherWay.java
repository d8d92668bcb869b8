package dev.laurel.bench.yardstick;

import dev.laurel.index.PeopleQuery;
import dev.laurel.index.Placed;
import java.util.List;

/** Something that ranks the same people by the same rule in another way. */
public interface OtherWay {
    /** For people. */
    String name();

    /**
     * The first rows of the order.
     *
     * @param query of a gig without qualifications, whose gates are those of a filter of the benchmark
     */
    List<Placed> best(PeopleQuery query);
}
