package dev.laurel.index.feed;

import dev.laurel.index.PersonEntry;
import dev.laurel.index.feed.ChangeRows.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * People as the rows of a transaction of this process left them, so that the index need not read them back (decision
 * 0132). Safe for several threads.
 *
 * <p>They are laid down before their transaction commits, under the numbers of its rows in the change log. Whoever
 * finds such a row in the log therefore knows that it was committed and what it left behind: the person as of that row.
 * A row that is followed by another one about the same person is never answered from here.
 */
@ApplicationScoped
class InHand {
    /** People held at most, some 20 MB: several batches of an import, which a feeder that keeps up is never behind. */
    static final int MOST = 5_000;

    private final Map<Change, Held> held = new HashMap<>();
    private boolean isOpen;

    private record Held(ChangeRows.Range rows, PersonEntry person) {}

    /**
     * Forgets everybody, and takes people from now on. To be called by whoever feeds an index once it has read the
     * record otherwise than row by row: what was laid down before may be older than what was read.
     */
    synchronized void begin() {
        held.clear();
        isOpen = true;
    }

    /** Lays people down whose rows are written and not yet committed; not those who find no room. */
    synchronized void lay(ChangeRows.Range rows, Map<Change, PersonEntry> people) {
        if (!isOpen) {
            return;
        }
        people.forEach((change, person) -> {
            if (held.size() < MOST || held.containsKey(change)) {
                held.put(change, new Held(rows, person));
            }
        });
    }

    /** Takes back what was laid down: the transaction was not committed. */
    synchronized void takeBack(ChangeRows.Range rows, Collection<Change> changes) {
        for (var change : changes) {
            var there = held.get(change);
            if (there != null && there.rows.equals(rows)) {
                held.remove(change);
            }
        }
    }

    /**
     * Takes what rows that follow each other say about people, as of the last row about each.
     *
     * @return those that are in hand; whoever is missing is to be read
     */
    synchronized Map<Change, PersonEntry> take(List<Row> rows) {
        var taken = new HashMap<Change, PersonEntry>();
        for (var row : rows) {
            var there = held.get(row.change());
            if (there != null && there.rows.holds(row.mark().position())) {
                taken.put(row.change(), there.person);
                held.remove(row.change());
            } else {
                taken.remove(row.change());
            }
        }
        return taken;
    }
}
