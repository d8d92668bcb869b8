package dev.laurel.audit;

import java.util.List;

/**
 * How often something is so, of a group's people, each looked at once for each gig.
 *
 * <p>One person's answers for several gigs are not independent, so the interval is not that of as many people as there
 * are answers: it is of the number of independent ones that would vary as much as these people do among each other, at
 * least as many as there are people and at most as many as there are answers, and fewer where there are few people to
 * tell it by (the effective sample size of survey statistics, Korn and Graubard 1998). For one gig it is the people.
 *
 * @param people in the group
 * @param answers people times gigs
 * @param counted answers in which it is so
 * @param effective independent answers that these are worth
 */
record Rate(int people, long answers, long counted, double effective) {
    /**
     * Of a group.
     *
     * @param counted for each person, in how many gigs it is so
     * @param gigs at least 1
     */
    static Rate of(List<Integer> counted, int gigs) {
        int people = counted.size();
        long answers = (long) people * gigs;
        long sum = counted.stream().mapToLong(Integer::longValue).sum();
        double share = (double) sum / answers;
        double squares = counted.stream()
                .mapToDouble(one -> (double) one / gigs - share)
                .map(off -> off * off)
                .sum();
        double effective = squares == 0 ? people : share * (1 - share) * people * (people - 1) / squares;
        double few = Student.point(answers - 1) / Student.point(people - 1);
        return new Rate(people, answers, sum, Math.clamp(effective, people, (double) answers) * few * few);
    }

    double share() {
        return (double) counted / answers;
    }

    Interval interval() {
        return Interval.wilson(share(), effective);
    }

    Interval ratioTo(Rate other) {
        return Interval.katz(share(), effective, other.share(), other.effective);
    }
}
