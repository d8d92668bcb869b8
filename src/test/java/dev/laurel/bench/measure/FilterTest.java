package dev.laurel.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.bench.SomeEntries;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FilterTest {
    private static final Filter.Judging JUDGING =
            new Filter.Judging(SomeEntries.people(4_000), SomeEntries.tables(), SomeEntries.DAY);

    private static double passing(Function<Filter.Judging, Filter> filter) {
        var made = filter.apply(JUDGING);
        double really = (double) JUDGING.passing(made.conditions()).people().size()
                / JUDGING.people().size();
        assertEquals(really, made.passing());
        return really;
    }

    @Test
    void filtersLetTheShareThroughThatTheyAreFor() {
        assertEquals(.5, passing(Filter::half), .02);
        assertEquals(.05, passing(Filter::twentieth), .01);
        assertEquals(.001, passing(Filter::thousandth), .0005);
        assertEquals(1, passing(judging -> Filter.none()));
    }
}
