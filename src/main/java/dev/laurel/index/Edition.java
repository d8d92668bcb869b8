package dev.laurel.index;

/**
 * What an index was made with. One of another edition cannot be carried on with: it is set aside and made anew.
 *
 * @param policy hash of the scoring policy
 * @param skills digest of how the published skills relate
 */
public record Edition(String policy, String skills) {}
