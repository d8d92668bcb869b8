package dev.laurel.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of figures.
 *
 * @param items in the asked order
 * @param next cursor of the following page; null on the last
 * @param asOf instant as of which everything was counted
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record InsightPage<T>(List<T> items, @Nullable String next, Instant asOf) {
    public InsightPage {
        items = List.copyOf(items);
    }

    static <R, T> InsightPage<T> of(Insights.Rows<R> rows, Function<R, T> view) {
        return new InsightPage<>(
                rows.items().stream().map(view).toList(), rows.next().orElse(null), rows.asOf());
    }
}
