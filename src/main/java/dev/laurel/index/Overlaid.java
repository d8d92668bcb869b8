package dev.laurel.index;

import java.util.Collection;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An order with what is known better laid over it. */
final class Overlaid implements Order {
    private final Order below;
    private final Set<String> known;
    private final PriorityQueue<Placed> above;
    private @Nullable Placed waiting;

    Overlaid(Order below, Set<String> known, Collection<Placed> rows) {
        this.below = below;
        this.known = Set.copyOf(known);
        this.above = new PriorityQueue<>(rows);
        this.waiting = nextBelow();
    }

    @Override
    public @Nullable Placed next() {
        var top = above.peek();
        if (top != null && (waiting == null || top.compareTo(waiting) < 0)) {
            return above.remove();
        }
        var next = waiting;
        waiting = next == null ? null : nextBelow();
        return next;
    }

    private @Nullable Placed nextBelow() {
        var next = below.next();
        while (next != null && known.contains(next.id())) {
            next = below.next();
        }
        return next;
    }
}
