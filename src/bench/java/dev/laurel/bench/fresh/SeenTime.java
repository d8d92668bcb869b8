package dev.laurel.bench.fresh;

import dev.laurel.bench.measure.Seen;
import dev.laurel.bench.measure.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How soon updates of one kind, or of all, were seen: from the acknowledgement, with the answer that shows it whole.
 *
 * @param updates how many were looked for
 * @param shown until the answer that shows it had come, in microseconds
 * @param longest of these
 * @param asked until that answer was asked for, in microseconds: it was visible by then, or while it was being answered
 * @param answers asked for until it showed, on average
 */
public record SeenTime(String kind, int updates, Spread shown, double longest, Spread asked, double answers) {
    private static final double MICRO = 1e3;

    /** Of all kinds together, then of each. */
    static List<SeenTime> of(Map<Kind, List<Seen>> seen) {
        var times = new ArrayList<SeenTime>();
        var all = seen.values().stream().flatMap(List::stream).toList();
        if (!all.isEmpty()) {
            times.add(of("all", all));
        }
        seen.forEach((kind, some) -> times.add(of(kind.text(), some)));
        return List.copyOf(times);
    }

    private static SeenTime of(String kind, List<Seen> seen) {
        return new SeenTime(
                kind,
                seen.size(),
                Spread.of(seen.stream().map(Seen::shown).toList()),
                seen.stream().mapToLong(Seen::shown).max().orElseThrow() / MICRO,
                Spread.of(seen.stream().map(Seen::asked).toList()),
                seen.stream().mapToInt(Seen::answers).average().orElseThrow());
    }
}
