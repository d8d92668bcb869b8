package dev.laurel.index.lucene;

import dev.laurel.match.Tier;

/**
 * What a document must come to in order to be among the best.
 *
 * @param mustQualify whether it must be QUALIFIED
 * @param points at least, unless {@code mustQualify} is not set and it is QUALIFIED
 * @param required REQUIRED requirements of the gig
 */
record Least(boolean mustQualify, int points, int required) {
    static Least of(int key, int required) {
        return new Least(
                required > 0 && PointsKey.tier(key) == Tier.QUALIFIED, Math.max(1, PointsKey.points(key)), required);
    }

    /**
     * Whether somebody may reach it by being QUALIFIED, with however few points.
     *
     * @param met REQUIRED requirements that anybody may meet
     */
    boolean mayQualifyInstead(int met) {
        return !mustQualify && required > 0 && met >= required;
    }

    /**
     * Whether a document may still reach it.
     *
     * @param sum that it has
     * @param rest points that it may be given yet, at most
     * @param met REQUIRED requirements that it may be found to meet yet, at most
     */
    boolean mayReach(int sum, int rest, int met) {
        boolean enough = Sum.points(sum) + rest >= points;
        boolean mayQualify = required > 0 && Sum.met(sum) + met >= required;
        return mustQualify ? enough && mayQualify : enough || mayQualify;
    }
}
