package dev.laurel.bench.yardstick;

import dev.laurel.index.PeopleQuery;
import dev.laurel.index.Placed;
import dev.laurel.match.Policy;
import java.util.Arrays;
import java.util.List;

/** Looks at everybody, one after the other, and applies the whole rule. Not safe for several threads. */
public final class BruteScan implements OtherWay {
    /** Skills to a word of the marks: 64. */
    private static final int WORD = 6;

    private final PackedPeople people;
    private final Policy policy;
    /** For each skill where its wishes begin in a list, plus one; 0 for a skill that is not asked for. */
    private final short[] wanted;

    /** A bit for each skill that is asked for: far smaller, and asked of every skill of everybody. */
    private final long[] marked;

    public BruteScan(PackedPeople people, Policy policy) {
        this.people = people;
        this.policy = policy;
        this.wanted = new short[people.skills()];
        this.marked = new long[people.skills() / Long.SIZE + 1];
    }

    @Override
    public String name() {
        return "brute scan";
    }

    @Override
    public List<Placed> best(PeopleQuery query) {
        var asked = Asked.of(query, people, policy);
        var best = new Best(query.slice().limit());
        var wishes = wishes(asked);
        var cells = new int[asked.size()];
        for (int person = 0; person < people.size(); person++) {
            if (people.passes(person, asked.demand()) && fill(cells, person, asked, wishes)) {
                offer(best, cells, person, asked);
            }
        }
        for (var skills : asked.skills()) {
            for (int skill : skills) {
                wanted[skill] = 0;
                marked[skill / Long.SIZE] = 0;
            }
        }
        return best.rows(people);
    }

    /** Requirements that name a skill: each is followed by the next of the same skill, or by none. */
    private int[][] wishes(Asked asked) {
        var wishes = new int[0][];
        for (int i = 0; i < asked.size(); i++) {
            for (int skill : asked.skills()[i]) {
                if (wanted[skill] == 0) {
                    wishes = Arrays.copyOf(wishes, wishes.length + 1);
                    wishes[wishes.length - 1] = new int[0];
                    wanted[skill] = (short) wishes.length;
                    marked[skill / Long.SIZE] |= 1L << skill;
                }
                int at = wanted[skill] - 1;
                wishes[at] = Arrays.copyOf(wishes[at], wishes[at].length + 1);
                wishes[at][wishes[at].length - 1] = i;
            }
        }
        return wishes;
    }

    private boolean fill(int[] cells, int person, Asked asked, int[][] wishes) {
        boolean isAny = false;
        var skills = people.allSkills();
        int end = people.start(person + 1);
        for (int place = people.start(person); place < end; place++) {
            int skill = skills[place];
            if ((marked[skill >>> WORD] >>> skill & 1) != 0) {
                if (!isAny) {
                    Arrays.fill(cells, 0);
                    isAny = true;
                }
                for (int requirement : wishes[wanted[skill] - 1]) {
                    int cell = people.cellAt(place, asked.levels()[requirement]);
                    cells[requirement] = Cell.best(cells[requirement], cell);
                }
            }
        }
        return isAny;
    }

    private void offer(Best best, int[] cells, int person, Asked asked) {
        int points = 0;
        int claimed = 0;
        int proven = 0;
        for (int i = 0; i < cells.length; i++) {
            points += asked.weights()[i] * Cell.proof(cells[i]);
            claimed += asked.weights()[i] * Cell.claim(cells[i]);
            proven += asked.required()[i] && (cells[i] & Cell.PROVEN) != 0 ? 1 : 0;
        }
        if (points == 0 && claimed == 0) {
            return;
        }
        boolean isQualified = proven == asked.mustHave() && points > 0;
        int rank = isQualified ? points | Best.QUALIFIED : points;
        if (rank >= best.border()) {
            best.offer(rank, claimed, Best.tie(people, asked, person), person);
        }
    }
}
