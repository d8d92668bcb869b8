package dev.laurel.taxonomy;

/**
 * The published skills changed: fired once for each version, inside a transaction.
 *
 * @param version the one that holds now
 */
public record TaxonomyChanged(long version) {}
