package dev.laurel.engagement;

import org.jspecify.annotations.Nullable;

/**
 * An engagement was made, or went over into another state: fired inside the transaction.
 *
 * @param tenant the marketplace
 * @param id {@code eng_…}
 * @param gig {@code gig_…}
 * @param client account of the gig's client
 * @param freelancer {@code frl_…}; null where that person was erased
 */
public record EngagementMoved(
        String tenant,
        String id,
        String gig,
        String client,
        @Nullable String freelancer,
        EngagementState state) {
    static EngagementMoved of(EngagementRow row) {
        return new EngagementMoved(row.tenant, row.id, row.gig, row.client, row.freelancer, row.state);
    }
}
