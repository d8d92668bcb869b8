package dev.laurel.audit;

import java.util.List;

/**
 * What is to be audited.
 *
 * @param groups what people declared
 * @param groupings columns, or several together, that make groups
 * @param gigs ids of open gigs; none for all that are open
 * @param shortlist how many of the first of a ranking are selected, at least 1
 * @param leastShare percent of the people below which a group is not compared
 * @param invented whether the groups were drawn for show
 */
public record AuditRequest(
        Groups groups,
        List<List<String>> groupings,
        List<String> gigs,
        int shortlist,
        int leastShare,
        boolean invented) {
    public AuditRequest {
        groupings = List.copyOf(groupings);
        gigs = List.copyOf(gigs);
    }
}
