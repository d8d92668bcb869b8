package dev.laurel.audit;

import java.time.LocalDate;
import java.util.List;

/**
 * What an audit found.
 *
 * @param invented whether the groups were drawn for show, and say nothing of anybody
 * @param policy hash of the policy that everything was scored by
 * @param asOf UTC day that freshness and gates were judged on
 * @param gigs that people were measured by
 * @param shortlist how many of the first of a ranking are selected
 * @param leastShare percent of the people below which a group is stated and not compared
 * @param people of the file who were measured
 * @param tables grouping by grouping, measure by measure
 * @param leftOut lines of the file that do not count
 */
public record AuditReport(
        boolean invented,
        String policy,
        LocalDate asOf,
        List<String> gigs,
        int shortlist,
        int leastShare,
        int people,
        List<GroupTable> tables,
        List<LeftOut> leftOut) {
    public AuditReport {
        gigs = List.copyOf(gigs);
        tables = List.copyOf(tables);
        leftOut = List.copyOf(leftOut);
    }
}
