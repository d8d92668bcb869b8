package dev.laurel.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of skills that are missing.
 *
 * @param items in the asked order
 * @param next cursor of the following page; null on the last
 * @param asOf instant as of which everything was counted
 */
@Schema(name = "SkillGaps", description = "A page of skills that are missing.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SkillGaps(List<SkillGap> items, @Nullable String next, Instant asOf) {
    public SkillGaps {
        items = List.copyOf(items);
    }

    static SkillGaps of(Insights.Rows<Insights.Gap> rows) {
        return new SkillGaps(
                rows.items().stream().map(SkillGap::of).toList(), rows.next().orElse(null), rows.asOf());
    }
}
