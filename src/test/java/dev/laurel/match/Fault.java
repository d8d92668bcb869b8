package dev.laurel.match;

/** Faults planted in the second implementation: the laws must catch every one. */
enum Fault {
    /** The sound implementation. */
    NONE,
    /** Claims add up instead of the best one counting. */
    CLAIMS_SUMMED,
    /** Verified pieces no longer stand among the claims, so verifying costs claimed points. */
    VERIFIED_LEAVES_CLAIMS,
    /** Near and level factors go into each piece, so weak evidence adds up beyond its factor. */
    NEAR_ADDS_UP,
    /** Each piece is a group of its own, so copies of a badge add up. */
    GROUPS_FORGOTTEN,
    /** The last piece of a group counts, not the best. */
    LAST_OF_GROUP,
    /** Weights are rounded down and nothing is given out. */
    REMAINDERS_LOST,
    /** A small weight may be 0. */
    ZERO_WEIGHTS,
    /** Weights' ties go by the gig's order. */
    TIES_BY_PLACE,
    /** Assurance is not asked. */
    UNVERIFIED_PROVES,
    /** Claims fill points where there is no proof. */
    CLAIMS_IN_POINTS,
    /** Only evidence at exactly the level counts in full. */
    EXACT_LEVEL,
    /** The tier takes any P, also of related skills. */
    TIER_BY_STRENGTH,
    /** A licence counts wherever it was issued. */
    ANY_JURISDICTION,
    /** Licences are looked at on the first day only. */
    FIRST_DAY_ONLY,
    /** Older evidence counts more. */
    RIPENING
}
