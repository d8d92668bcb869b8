package dev.laurel.credential.conformance;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Agreement by family and aspect, and the differences by name. */
final class Agreement {
    private record Cell(int agreed, int asked) {
        Cell plus(Cell other) {
            return new Cell(agreed + other.agreed, asked + other.asked);
        }

        String text() {
            return asked == 0 ? "" : agreed + "/" + asked;
        }
    }

    private static final Cell NONE = new Cell(0, 0);

    private final Map<String, Map<Aspect, Cell>> cells = new TreeMap<>();
    private final Map<String, Integer> cases = new TreeMap<>();
    private final Map<String, TreeSet<String>> sources = new TreeMap<>();
    private final Map<String, String> differing = new TreeMap<>();

    void add(Case one, Found found) {
        cases.merge(one.family(), 1, Integer::sum);
        sources.computeIfAbsent(one.family(), family -> new TreeSet<>()).add(one.source());
        one.expect().forEach((aspect, expected) -> {
            boolean agrees = found.agrees(aspect, expected);
            cells.computeIfAbsent(one.family(), family -> new TreeMap<>())
                    .merge(aspect, new Cell(agrees ? 1 : 0, 1), Cell::plus);
            if (!agrees) {
                differing.merge(one.file(), aspect.text(), (a, b) -> a + ", " + b);
            }
        });
    }

    /** Files on which we differ, with the aspects. */
    Map<String, String> differing() {
        return differing;
    }

    double share() {
        var all = total(cells.values().stream().flatMap(row -> row.values().stream()));
        return (double) all.agreed() / all.asked();
    }

    private static Cell total(Stream<Cell> some) {
        return some.reduce(NONE, Cell::plus);
    }

    private static Stream<Aspect> aspects() {
        return Stream.of(Aspect.values());
    }

    /** The table as Markdown. */
    String table() {
        var text = new StringBuilder("| family | cases |");
        aspects().forEach(aspect -> text.append(' ').append(aspect.text()).append(" |"));
        text.append(" all |\n|---|---|")
                .append("---|".repeat(Aspect.values().length + 1))
                .append('\n');
        cells.forEach((family, row) -> {
            text.append("| ")
                    .append(family)
                    .append(" | ")
                    .append(cases.get(family))
                    .append(" |");
            aspects()
                    .forEach(aspect -> text.append(' ')
                            .append(row.getOrDefault(aspect, NONE).text())
                            .append(" |"));
            text.append(' ').append(total(row.values().stream()).text()).append(" |\n");
        });
        text.append("| **all** | ")
                .append(cases.values().stream().mapToInt(Integer::intValue).sum())
                .append(" |");
        aspects()
                .forEach(aspect -> text.append(' ')
                        .append(total(cells.values().stream().map(row -> row.getOrDefault(aspect, NONE)))
                                .text())
                        .append(" |"));
        var all = total(cells.values().stream().flatMap(row -> row.values().stream()));
        return text.append(" **").append(all.text()).append("** |\n").toString();
    }

    /** Where the cases come from, as Markdown. */
    String origins() {
        return sources.entrySet().stream()
                .map(e -> "| " + e.getKey() + " | " + String.join(", ", e.getValue()) + " |\n")
                .collect(Collectors.joining("", "| family | from |\n|---|---|\n", ""));
    }
}
