package dev.laurel.taxonomy;

/**
 * What a tenant calls its skills changed; the skills themselves did not, so no evidence is another one now.
 *
 * @param tenant whose words
 */
public record AliasesChanged(String tenant) {}
