package dev.laurel.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A number that may not be told.
 *
 * @param count null where it is suppressed
 * @param suppressed whether it, or its difference to another number, is about fewer than ten people
 * @param atLeast lower bound that follows from the other numbers; the count itself where that is told
 * @param atMost upper bound likewise
 */
@Schema(
        name = "GuardedNumber",
        description = "A number, or null where it or its difference to another would tell of fewer than ten people; the"
                + " bounds follow from the numbers that are told.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record GuardedNumber(@Nullable Integer count, boolean suppressed, int atLeast, int atMost) {
    static GuardedNumber of(Told told) {
        return new GuardedNumber(
                told.isExact() ? told.atLeast() : null, !told.isExact(), told.atLeast(), told.atMost());
    }
}
