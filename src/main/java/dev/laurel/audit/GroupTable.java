package dev.laurel.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One grouping by one measure.
 *
 * @param by columns whose values together make a group
 * @param people who are in a group
 * @param unknown people whose group is not known; they count nowhere in this table
 * @param median points above which a score counts; null for other measures
 * @param groups by name
 */
public record GroupTable(
        List<String> by,
        Measure measure,
        int people,
        int unknown,
        @Nullable Double median,
        List<GroupRow> groups) {
    public GroupTable {
        by = List.copyOf(by);
        groups = List.copyOf(groups);
    }
}
