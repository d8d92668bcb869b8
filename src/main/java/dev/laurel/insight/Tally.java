package dev.laurel.insight;

import dev.laurel.skill.Level;
import dev.laurel.skill.ask.Importance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One skill while gigs and people are counted. */
final class Tally {
    private static final int LEVELS = Level.values().length;

    private int required;
    private int preferred;
    private final int[] seats = new int[LEVELS];
    private int lately;
    private int before;
    private final int[] people = new int[LEVELS];
    private Sample rates = Sample.NONE;

    /** An open gig that asks for it. */
    void asked(Importance importance, Level level, int gigSeats) {
        if (importance == Importance.REQUIRED) {
            required++;
            seats[level.number() - 1] += gigSeats;
        } else {
            preferred++;
        }
    }

    /** A gig that asks for it, open or closed, and when it was posted. */
    void posted(Instant at, Windows windows) {
        lately += windows.isLately(at) ? 1 : 0;
        before += windows.isBefore(at) ? 1 : 0;
    }

    /** Somebody who is verified in it, at this level at the most. */
    void verified(Level best) {
        people[best.number() - 1]++;
    }

    /**
     * What somebody who is verified in it asks.
     *
     * @param rate for an hour, above 0
     */
    void rate(double rate) {
        rates = rates.with(rate);
    }

    Asking asking() {
        return new Asking(required, preferred, atOrAbove(seats), lately, before);
    }

    List<Told> told() {
        return Told.levels(atOrAbove(people));
    }

    Sample rates() {
        return rates;
    }

    private static List<Integer> atOrAbove(int[] exactly) {
        var sums = new ArrayList<Integer>();
        int sum = 0;
        for (int level = exactly.length - 1; level >= 0; level--) {
            sum += exactly[level];
            sums.addFirst(sum);
        }
        return sums;
    }
}
