package dev.laurel.skill;

/**
 * The way from the skill that evidence names to the skill that is asked, best first (scoring.md, "near").
 *
 * <p>No mixed paths exist; where two skills are related in several ways, the best counts. What each is worth is policy.
 */
public enum Relation {
    /** Evidence names the skill itself. */
    SAME,
    /** Evidence names a directly narrower skill. */
    NARROWER,
    /** Evidence names a skill two steps narrower. */
    NARROWER_TWICE,
    /** Evidence names a related skill. */
    RELATED,
    /** Evidence names a directly broader skill. */
    BROADER
}
