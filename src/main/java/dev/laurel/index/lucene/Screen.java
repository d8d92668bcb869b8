package dev.laurel.index.lucene;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Those of a segment whom the gates on circumstances may let pass, found before anything else. Where nearly nobody
 * passes this takes less than counting what everybody has and asking the gates then (decision 0138); where a place is
 * asked for, only people of that place are looked at, and where there is a budget, only those whom it pays (decision
 * 0145).
 */
final class Screen implements Admitted {
    /** People who are asked for a sample. */
    private static final int SAMPLE = 512;
    /** Of so many one passes, or fewer: with more, the best are found soon, and most need not be looked at at all. */
    private static final int ONE_OF = 64;
    /** People who are asked one thing after the other, so that a processor never waits for an answer. */
    static final int AT_ONCE = 1 << 12;

    private static final int ROOM_AT_FIRST = 256;

    /** Their documents, rising. */
    private final int[] docs;

    private Screen(int[] docs) {
        this.docs = docs;
    }

    /** A screen before a segment; null where it would not be worth its while. */
    static @Nullable Screen before(ByPlace people, OutlineGate gate) {
        int from = people.from(gate.firstPlace());
        int to = people.from(gate.lastPlace() + 1);
        return areFew(people, gate, from, to) ? new Screen(admitted(people, gate, from, to)) : null;
    }

    /** Whether few of everybody pass, as far as a sample of those of the place tells. */
    private static boolean areFew(ByPlace people, OutlineGate gate, int from, int to) {
        int asked = Math.min(to - from, SAMPLE);
        long passing = 0;
        for (int i = 0; i < asked; i++) {
            int slot = from + (int) ((long) i * (to - from) / asked);
            passing += gate.mayPass(people.when(slot), people.spoken(slot), people.price(slot)) ? 1 : 0;
        }
        return passing * (to - from) * ONE_OF <= (long) asked * people.size();
    }

    private static int[] admitted(ByPlace people, OutlineGate gate, int from, int to) {
        var asking = new Asking(people, gate);
        people.affordable(gate, from, to, asking::ask);
        return asking.admitted();
    }

    /** Asks people one after the other, and keeps those who may pass. */
    private static final class Asking {
        private final ByPlace people;
        private final OutlineGate gate;
        private final int[] present = new int[AT_ONCE];
        private int[] found = new int[ROOM_AT_FIRST];
        private int size;

        Asking(ByPlace people, OutlineGate gate) {
            this.people = people;
            this.gate = gate;
        }

        void ask(int from, int to) {
            for (int base = from; base < to; base += AT_ONCE) {
                int there = present(base, Math.min(to, base + AT_ONCE));
                for (int i = 0; i < there; i++) {
                    int slot = present[i];
                    if (gate.mayPass(people.when(slot), people.spoken(slot), people.price(slot))) {
                        found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                        found[size++] = people.doc(slot);
                    }
                }
            }
        }

        /** Those who may be free. Without a branch: whether somebody is, is anybody's guess. */
        private int present(int from, int to) {
            int there = 0;
            for (int slot = from; slot < to; slot++) {
                present[there] = slot;
                there += gate.mayBeFree(people.when(slot)) ? 1 : 0;
            }
            return there;
        }

        int[] admitted() {
            var docs = Arrays.copyOf(found, size);
            Arrays.sort(docs);
            return docs;
        }
    }

    @Override
    public void lookAt(Window window, int base, int end) {
        int found = Arrays.binarySearch(docs, base);
        for (int i = found < 0 ? -1 - found : found; i < docs.length && docs[i] < end; i++) {
            window.add(docs[i] - base, Sum.LOOKED_AT);
        }
    }

    @Override
    public int @Nullable [] few(int docBase, int docs, int most) {
        return this.docs.length > most
                ? null
                : Arrays.stream(this.docs).map(doc -> docBase + doc).toArray();
    }
}
