package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Candidates in the order of the keys that they really have, best first. What was only hoped for is confirmed when a
 * candidate comes to the top; who then sinks waits for their turn.
 */
final class Certain {
    private final Candidates candidates;
    private final Confirming confirming;
    private final PriorityQueue<Sunk> sunk = new PriorityQueue<>(Comparator.reverseOrder());
    private int key;
    private int doc;

    Certain(Candidates candidates, Confirming confirming) {
        this.candidates = candidates;
        this.confirming = confirming;
    }

    /** Finds out the true key of a candidate. */
    interface Confirming {
        /** At most {@code key}; 0 to leave it out. */
        int key(int doc, int key, int hoped) throws IOException;
    }

    private record Sunk(int key, int doc) implements Comparable<Sunk> {
        @Override
        public int compareTo(Sunk other) {
            return Integer.compare(key, other.key);
        }
    }

    /** On to the next; false at the end. */
    boolean next() throws IOException {
        int key = peek();
        if (key == 0) {
            return false;
        }
        var risen = sunk.peek();
        if (risen != null && risen.key == key) {
            sunk.remove();
            doc = risen.doc;
        } else {
            doc = candidates.doc();
            candidates.advance();
        }
        this.key = key;
        return true;
    }

    /** The key of the one that {@link #next} would go to, 0 where there is none. */
    int peek() throws IOException {
        while (candidates.hasNext() && candidates.bonus() > 0 && candidates.key() >= keyOfSunk()) {
            int confirmed = confirming.key(candidates.doc(), candidates.key(), candidates.bonus());
            if (confirmed > 0) {
                sunk.add(new Sunk(confirmed, candidates.doc()));
            }
            candidates.advance();
        }
        return Math.max(keyOfSunk(), candidates.hasNext() ? candidates.key() : 0);
    }

    int key() {
        return key;
    }

    int doc() {
        return doc;
    }

    private int keyOfSunk() {
        var top = sunk.peek();
        return top == null ? 0 : top.key;
    }
}
