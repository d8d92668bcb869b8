package dev.laurel.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of skills with their figures.
 *
 * @param items in the asked order
 * @param next cursor of the following page; null on the last
 * @param asOf instant as of which everything was counted
 */
@Schema(name = "SkillInsights", description = "A page of skills with their figures.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SkillInsights(
        List<SkillInsight> items, @Nullable String next, Instant asOf) {
    public SkillInsights {
        items = List.copyOf(items);
    }

    static SkillInsights of(Insights.Rows<SkillFigures> rows) {
        return new SkillInsights(
                rows.items().stream().map(SkillInsight::of).toList(),
                rows.next().orElse(null),
                rows.asOf());
    }
}
