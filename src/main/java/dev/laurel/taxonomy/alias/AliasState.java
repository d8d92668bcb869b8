package dev.laurel.taxonomy.alias;

/** Where a proposed alias stands. Only an approved one counts. */
public enum AliasState {
    PROPOSED,
    APPROVED,
    REJECTED
}
