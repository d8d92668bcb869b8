package dev.laurel.match;

/**
 * How one person meets one gig.
 *
 * @param tier by proof at the level
 * @param points of proof, 0..{@value #MAX_POINTS}
 * @param claimed points of claims, 0..{@value #MAX_POINTS}; decides only between people of equal points
 */
public record Score(Tier tier, int points, int claimed) {
    /** Weights that sum to 256 times a phi of 256. */
    public static final int MAX_POINTS = Phi.FULL * Phi.FULL;

    public Score {
        if (points < 0 || points > MAX_POINTS || claimed < 0 || claimed > MAX_POINTS) {
            throw new IllegalArgumentException("points out of 0.." + MAX_POINTS + ": " + points + ", " + claimed);
        }
    }

    /** Points as a share of all there are, 0..1, exact. */
    public double share() {
        return (double) points / MAX_POINTS;
    }

    /** Whether a person of this score is listed at all, once the gates are passed. */
    public boolean isListed() {
        return points > 0 || claimed > 0;
    }
}
