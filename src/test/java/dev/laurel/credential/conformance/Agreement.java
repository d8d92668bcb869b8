package dev.laurel.credential.conformance;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Agreement by family and aspect. */
final class Agreement {
    private record Cell(int agreed, int asked) {
        Cell plus(boolean agrees) {
            return new Cell(agreed + (agrees ? 1 : 0), asked + 1);
        }
    }

    private final Map<String, Map<String, Cell>> cells = new TreeMap<>();
    private final Set<String> differing = new TreeSet<>();

    void add(Case one, String aspect, boolean agrees) {
        cells.computeIfAbsent(one.family(), family -> new TreeMap<>())
                .merge(aspect, new Cell(0, 0).plus(agrees), (old, added) -> old.plus(agrees));
        if (!agrees) {
            differing.add(one.file());
        }
    }

    Set<String> differing() {
        return differing;
    }

    double share() {
        int agreed = 0;
        int asked = 0;
        for (var family : cells.values()) {
            for (var cell : family.values()) {
                agreed += cell.agreed();
                asked += cell.asked();
            }
        }
        return (double) agreed / asked;
    }

    String text() {
        var text = new StringBuilder("third-party cases, agreement by step (agreed/asked):\n");
        cells.forEach((family, aspects) -> {
            text.append("  ").append(family).append(':');
            aspects.forEach((aspect, cell) -> text.append("  ")
                    .append(aspect)
                    .append(' ')
                    .append(cell.agreed())
                    .append('/')
                    .append(cell.asked()));
            text.append('\n');
        });
        return text.append("  all: ")
                .append(Math.round(1_000 * share()) / 10.0)
                .append(" %; differing: ")
                .append(differing)
                .toString();
    }
}
