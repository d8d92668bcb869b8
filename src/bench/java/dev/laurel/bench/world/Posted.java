package dev.laurel.bench.world;

import dev.laurel.gig.GigBody;

/**
 * One invented gig, open.
 *
 * @param id {@code gig_…}
 */
public record Posted(String id, GigBody body) {}
