package dev.laurel.bench.yardstick;

import java.util.Arrays;

/**
 * Who has proof of a skill at a level: for each pair a list, in windows of some thousand people, each with the best
 * that anybody in it has.
 *
 * <p>An entry is the place in its window over ten bits of proof. Claims are in no list: they decide between very few.
 */
final class ProofLists {
    static final int WINDOW_BITS = 12;
    static final int PROOF_BITS = 10;
    static final int NOBODY = -1;

    private final int bits;
    private final int windows;
    private final int[] listOf;
    private final int[] entries;
    /** For each list and window where it begins; the next window's begin where it ends. */
    private final int[] starts;

    private final short[] bests;

    /** @param bits the logarithm of the people in a window */
    ProofLists(PackedPeople people, int bits) {
        this.bits = bits;
        int window = 1 << bits;
        windows = (people.size() + window - 1) >>> bits;
        var sizes = new int[people.skills() * PackedPeople.LEVELS];
        each(people, (list, person, proof) -> sizes[list]++);
        listOf = new int[sizes.length];
        Arrays.fill(listOf, NOBODY);
        int lists = 0;
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] > 0) {
                listOf[i] = lists++;
            }
        }
        starts = new int[lists * windows + 1];
        bests = new short[lists * windows];
        each(people, (list, person, proof) -> starts[at(list, person) + 1]++);
        for (int i = 0; i < lists * windows; i++) {
            starts[i + 1] += starts[i];
        }
        entries = new int[starts[lists * windows]];
        var next = starts.clone();
        each(people, (list, person, proof) -> {
            int at = at(list, person);
            entries[next[at]++] = (person & window - 1) << PROOF_BITS | proof;
            bests[at] = (short) Cell.best(bests[at], proof);
        });
    }

    private interface Visitor {
        void entry(int list, int person, int proof);
    }

    private static void each(PackedPeople people, Visitor visitor) {
        for (int person = 0; person < people.size(); person++) {
            for (int place = people.start(person); place < people.start(person + 1); place++) {
                for (int level = 1; level <= PackedPeople.LEVELS; level++) {
                    int proof = people.cellAt(place, level) & Cell.PROOF;
                    if (proof != 0) {
                        visitor.entry(people.skillAt(place) * PackedPeople.LEVELS + level - 1, person, proof);
                    }
                }
            }
        }
    }

    private int at(int pair, int person) {
        return listOf[pair] * windows + (person >>> bits);
    }

    /** People in a window. */
    int window() {
        return 1 << bits;
    }

    int windows() {
        return windows;
    }

    /** How many entries all lists have. */
    int size() {
        return entries.length;
    }

    /** The number of a list; {@link #NOBODY} where nobody has proof. */
    int list(int skill, int level) {
        return listOf[skill * PackedPeople.LEVELS + level - 1];
    }

    int start(int list, int window) {
        return starts[list * windows + window];
    }

    int end(int list, int window) {
        return starts[list * windows + window + 1];
    }

    int entry(int place) {
        return entries[place];
    }

    /** The best proof in a window, and whether anybody's is proven. */
    int best(int list, int window) {
        return bests[list * windows + window];
    }
}
