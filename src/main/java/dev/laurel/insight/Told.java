package dev.laurel.insight;

import java.util.ArrayList;
import java.util.List;

/**
 * A number of people or of seats as far as it may be told (decision 0122): exactly, or by two bounds that follow from
 * what is told anyway.
 *
 * @param atLeast not negative
 * @param atMost not below {@code atLeast}; equal to it where the number itself is told
 */
record Told(int atLeast, int atMost) {
    /** A group of fewer people is told by no number, nor by the difference of two. */
    static final int MIN_PEOPLE = 10;

    Told {
        if (atLeast < 0 || atMost < atLeast) {
            throw new IllegalArgumentException("no range of a number: " + atLeast + " to " + atMost);
        }
    }

    /** The number itself. */
    static Told exactly(int number) {
        return new Told(number, number);
    }

    boolean isExact() {
        return atLeast == atMost;
    }

    /**
     * Numbers of people of whom each includes the one above. From the highest level down, a number is told where it is
     * {@value #MIN_PEOPLE} or more above the last one told, and above nought; so no two that are told differ by fewer.
     * Of one that is not told, everybody can say that it is less than {@value #MIN_PEOPLE} above the last one told.
     *
     * @param atOrAbove by level, the lowest first; never growing
     */
    static List<Told> levels(List<Integer> atOrAbove) {
        return levels(atOrAbove, MIN_PEOPLE);
    }

    /** The same with another smallest group. */
    static List<Told> levels(List<Integer> atOrAbove, int minPeople) {
        var told = new ArrayList<Told>();
        int last = 0;
        for (int people : atOrAbove.reversed()) {
            boolean isTold = people - last >= minPeople;
            last = isTold ? people : last;
            told.add(isTold ? exactly(people) : new Told(last, last + minPeople - 1));
        }
        return List.copyOf(told.reversed());
    }

    /** Seats that these people leave empty where each takes one. */
    Told leftOf(int seats) {
        return new Told(Math.max(0, seats - atMost), Math.max(0, seats - atLeast));
    }

    /** The larger of two numbers, as far as it follows from what is told of both. */
    static Told larger(Told one, Told other) {
        return new Told(Math.max(one.atLeast, other.atLeast), Math.max(one.atMost, other.atMost));
    }
}
