package dev.laurel.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an engagement has in every state.
 *
 * @param id {@code eng_…}
 * @param gig {@code gig_…}; it may have been deleted since
 * @param title of the gig, as it stood when the engagement began
 * @param client account of the gig's client
 * @param freelancer {@code frl_…}; null once that person was erased
 * @param message what was said with the invitation or application
 * @param changedAt when it came into its state
 * @param version counts changes; its entity tag
 */
public record Undertaking(
        String tenant,
        String id,
        String gig,
        String title,
        String client,
        @Nullable String freelancer,
        Origin origin,
        @Nullable String message,
        Instant createdAt,
        Instant changedAt,
        long version) {}
