package dev.laurel.bench.yardstick;

import dev.laurel.index.Placed;
import dev.laurel.match.OrderKey;
import dev.laurel.match.TieKey;
import dev.laurel.match.Tier;
import java.util.ArrayList;
import java.util.List;

/**
 * The best few so far, best first. Tier and points are one number, the rank: points, and above them whether QUALIFIED.
 */
final class Best {
    static final int QUALIFIED = 1 << 17;
    static final int POINTS = QUALIFIED - 1;

    private final int[] ranks;
    private final int[] claims;
    private final long[] ties;
    private final int[] people;
    private int size;

    Best(int limit) {
        ranks = new int[limit];
        claims = new int[limit];
        ties = new long[limit];
        people = new int[limit];
    }

    boolean isFull() {
        return size == ranks.length;
    }

    /** The rank below which nobody can come in; 0 while there is room. */
    int border() {
        return isFull() ? ranks[size - 1] : 0;
    }

    /** Takes somebody in, if they are better than the last. */
    void offer(int rank, int claimed, long tie, int person) {
        int place = size;
        while (place > 0 && isBefore(rank, claimed, tie, place - 1)) {
            place--;
        }
        if (place == ranks.length) {
            return;
        }
        int last = Math.min(size, ranks.length - 1);
        for (int i = last; i > place; i--) {
            ranks[i] = ranks[i - 1];
            claims[i] = claims[i - 1];
            ties[i] = ties[i - 1];
            people[i] = people[i - 1];
        }
        ranks[place] = rank;
        claims[place] = claimed;
        ties[place] = tie;
        people[place] = person;
        size = last + 1;
    }

    private boolean isBefore(int rank, int claimed, long tie, int place) {
        if (rank != ranks[place]) {
            return rank > ranks[place];
        }
        return claimed != claims[place] ? claimed > claims[place] : Long.compareUnsigned(tie, ties[place]) < 0;
    }

    List<Placed> rows(PackedPeople of) {
        var rows = new ArrayList<Placed>();
        for (int i = 0; i < size; i++) {
            var tier = ranks[i] >= QUALIFIED ? Tier.QUALIFIED : Tier.CLOSE;
            rows.add(new Placed(of.id(people[i]), new OrderKey(tier, ranks[i] & POINTS, claims[i], ties[i])));
        }
        return rows;
    }

    static long tie(PackedPeople of, Asked asked, int person) {
        return TieKey.of(asked.tie(), of.tie(person));
    }
}
