package dev.laurel.offering;

import java.time.Instant;

/**
 * A micro-credential that can be earned.
 *
 * @param id {@code off_…}
 * @param version counts changes; its entity tag
 */
public record Offering(
        String tenant, String id, OfferingBody body, Instant createdAt, Instant updatedAt, long version) {}
