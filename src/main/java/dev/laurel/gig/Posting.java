package dev.laurel.gig;

import java.time.Instant;

/**
 * A stored gig, whatever its state.
 *
 * @param id {@code gig_…}
 * @param owner account of its client
 * @param version counts changes; its entity tag
 */
public record Posting(
        String tenant, String id, String owner, GigBody body, Instant createdAt, Instant updatedAt, long version) {}
