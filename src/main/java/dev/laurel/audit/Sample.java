package dev.laurel.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/**
 * What came out for the people audited, gig by gig.
 *
 * @param policy hash of the policy that they were scored by
 * @param asOf UTC day
 * @param gigs ids of the gigs
 * @param people ids of those who were measured; their places in it are their numbers
 * @param outcomes one for each gig
 */
record Sample(String policy, LocalDate asOf, List<String> gigs, List<String> people, List<Outcome> outcomes) {
    Sample {
        gigs = List.copyOf(gigs);
        people = List.copyOf(people);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * What came out for one gig, by people's numbers.
     *
     * @param points 0 for whoever is not listed
     * @param qualified whether the person is QUALIFIED
     * @param shortlisted ids of the first of its ranking
     */
    record Outcome(IntUnaryOperator points, IntPredicate qualified, Set<String> shortlisted) {
        Outcome {
            shortlisted = Set.copyOf(shortlisted);
        }
    }

    /** In how many gigs a person is counted by a measure. */
    int counted(int number, Measure measure, double median) {
        return (int) outcomes.stream()
                .filter(outcome -> switch (measure) {
                    case SHORTLIST -> outcome.shortlisted.contains(people.get(number));
                    case QUALIFIED -> outcome.qualified.test(number);
                    case SCORE -> outcome.points.applyAsInt(number) > median;
                })
                .count();
    }

    /** All points of some people. */
    Stream<Integer> points(List<Integer> numbers) {
        return outcomes.stream().flatMap(outcome -> numbers.stream().map(outcome.points::applyAsInt));
    }
}
