package dev.laurel.index.lucene;

import org.jspecify.annotations.Nullable;

/**
 * The gates on circumstances, held against everybody of a segment before anything else. Where nearly nobody passes this
 * takes less than counting what everybody has and asking the gates then (decision 0138). Not safe for several threads.
 */
final class Screen implements Admitted {
    /** People of a segment who are asked for a sample. */
    private static final int SAMPLE = 512;
    /** Of so many one passes, or fewer: with more, the best are found soon, and most need not be looked at at all. */
    private static final int ONE_OF = 64;

    private final OutlineGate gate;
    private final SegmentCache people;
    private final int[] places = new int[Window.SIZE];

    private Screen(OutlineGate gate, SegmentCache people) {
        this.gate = gate;
        this.people = people;
    }

    /** A screen before a segment; null where it would not be worth its while. */
    static @Nullable Screen before(SegmentCache people, OutlineGate gate, int docs) {
        int asked = Math.min(docs, SAMPLE);
        int most = asked / ONE_OF;
        int passing = 0;
        for (int i = 0; i < asked && passing <= most; i++) {
            int doc = (int) ((long) i * docs / asked);
            passing += gate.mayPass(people.when(doc), people.spoken(doc), people.price(doc)) ? 1 : 0;
        }
        return passing <= most ? new Screen(gate, people) : null;
    }

    @Override
    public void lookAt(Window window, int base, int end) {
        int size = gate.asksForPlace() ? keepThere(base, end) : keepFree(base, end);
        for (int i = 0; i < size; i++) {
            int doc = base + places[i];
            if (gate.mayPass(people.when(doc), people.spoken(doc), people.price(doc))) {
                window.add(places[i], Sum.LOOKED_AT);
            }
        }
    }

    /** Where somebody has to be anywhere, nearly all are elsewhere: one comparison each, and hardly a wrong guess. */
    private int keepThere(int base, int end) {
        long[] when = people.when();
        long there = gate.there();
        long mask = gate.thereMask();
        int size = 0;
        for (int doc = base; doc < end; doc++) {
            if (((when[doc] ^ there) & mask) == 0) {
                places[size++] = doc - base;
            }
        }
        return size;
    }

    /** Without a branch: whether somebody is free is anybody's guess. */
    private int keepFree(int base, int end) {
        int size = 0;
        for (int doc = base; doc < end; doc++) {
            places[size] = doc - base;
            size += gate.mayBeFree(people.when(doc)) ? 1 : 0;
        }
        return size;
    }
}
