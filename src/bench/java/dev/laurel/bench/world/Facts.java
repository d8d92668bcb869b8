package dev.laurel.bench.world;

/**
 * The facts about skills, people and gigs that a world is drawn by. {@link #rounded()} are of the order of magnitude
 * that published taxonomies, surveys and marketplaces show; counts of one's own are read from a file
 * ({@link FactsFile}). What nobody counts is a choice of the generator and stands where it is used.
 *
 * @param skills in the vocabulary
 * @param occupations that people and gigs are of
 * @param occupationExponent Zipf's, of how common occupations are
 * @param popularityExponent Zipf's, of how many occupations a skill belongs to
 * @param poolExponent Zipf's, of how common the skills of one occupation are among its people
 * @param essential skills of an occupation
 * @param optional skills of an occupation
 * @param personMean of the logarithm of skills per person
 * @param personDeviation of the same
 * @param perGig skills that a gig names
 * @param perCredential skills that a credential names
 */
public record Facts(
        int skills,
        int occupations,
        double occupationExponent,
        double popularityExponent,
        double poolExponent,
        Quantiles essential,
        Quantiles optional,
        double personMean,
        double personDeviation,
        Quantiles perGig,
        Quantiles perCredential) {
    /** The longest list of skills that is drawn for a person. */
    static final int MOST_PER_PERSON = 80;

    public Facts {
        if (skills < 1_000 || occupations < 10) {
            throw new IllegalArgumentException("a world of " + skills + " skills, " + occupations + " occupations");
        }
    }

    /** What the benchmark uses where nothing else is given. */
    public static Facts rounded() {
        return new Facts(
                14_000,
                3_000,
                .8,
                .9,
                1.1,
                new Quantiles(5, 8, 10, 15, 20, 25, 35, 45, 70),
                new Quantiles(1, 3, 5, 10, 20, 25, 35, 50, 90),
                2.7,
                .65,
                new Quantiles(1, 2, 3, 4, 5, 6, 7, 8, 10),
                new Quantiles(1, 2, 3, 8, 12, 18, 20, 25, 35));
    }
}
