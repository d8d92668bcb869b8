package dev.laurel.audit;

import dev.laurel.index.PersonEntry;
import dev.laurel.index.PersonPlacing;
import dev.laurel.index.Placed;
import dev.laurel.match.Tier;
import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.Collectors;

/**
 * One gig's ranking, as far as an audit needs it: what came out for the people who are audited, and who is among the
 * first of everybody. People are numbered; whoever is not audited has no number.
 */
final class Contest {
    /** The number of whoever is not audited. */
    static final int NOT_AUDITED = -1;

    private final PersonPlacing placing;
    private final int shortlist;
    private final int[] points;
    private final BitSet qualified = new BitSet();
    /** The first of everybody, the worst of them on top. */
    private final PriorityQueue<Placed> first = new PriorityQueue<>(Comparator.reverseOrder());

    Contest(PersonPlacing placing, int shortlist, int audited) {
        this.placing = placing;
        this.shortlist = shortlist;
        points = new int[audited];
    }

    /** Places somebody whom clients may see. */
    void take(PersonEntry entry, int number) {
        placing.place(entry).ifPresent(placed -> {
            first.add(placed);
            if (first.size() > shortlist) {
                first.remove();
            }
            if (number != NOT_AUDITED) {
                points[number] = placed.key().points();
                qualified.set(number, placed.key().tier() == Tier.QUALIFIED);
            }
        });
    }

    /** What came out. */
    Sample.Outcome outcome() {
        return new Sample.Outcome(
                number -> points[number],
                qualified::get,
                first.stream().map(Placed::id).collect(Collectors.toSet()));
    }
}
