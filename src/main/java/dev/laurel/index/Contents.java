package dev.laurel.index;

import java.util.Optional;

/**
 * What an index holds.
 *
 * @param position in the change log up to which it includes everything
 * @param people how many
 * @param gigs how many
 * @param digest of all documents, whatever their order; empty where it was not asked for
 */
public record Contents(long position, long people, long gigs, Optional<String> digest) {}
