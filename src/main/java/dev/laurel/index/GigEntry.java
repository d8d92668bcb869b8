package dev.laurel.index;

import dev.laurel.gig.Gig;
import dev.laurel.skill.ask.Ask;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A gig as an index keeps it: one that is open.
 *
 * @param tenant whose
 * @param ask what it asks for
 * @param closesAfter last day on which it is open; null when it does not close by itself
 */
public record GigEntry(String tenant, Ask ask, @Nullable LocalDate closesAfter) {
    /** A gig as it is kept. */
    public static GigEntry of(String tenant, Gig gig) {
        return new GigEntry(tenant, gig.ask(), gig.body().endsOn());
    }

    /** Whether it has not yet closed by itself. */
    public boolean isOpenOn(LocalDate day) {
        return closesAfter == null || !closesAfter.isBefore(day);
    }
}
