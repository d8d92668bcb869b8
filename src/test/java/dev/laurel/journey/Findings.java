package dev.laurel.journey;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What a check found wrong; a check that finds nothing leaves it empty. */
final class Findings {
    private static final int SHOWN = 20;
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    void add(String fault) {
        faults.add(fault);
    }

    List<String> all() {
        return List.copyOf(faults);
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    boolean mention(String text) {
        return faults.stream().anyMatch(fault -> fault.contains(text));
    }

    @Override
    public String toString() {
        var all = all();
        return all.size() + " faults:\n" + String.join("\n", all.subList(0, Math.min(SHOWN, all.size())));
    }
}
