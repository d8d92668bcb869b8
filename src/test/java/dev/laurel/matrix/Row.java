package dev.laurel.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the table says of an operation.
 *
 * @param about what it is about
 * @param cells by caller: a status, or statuses by word of reach
 */
record Row(Operation operation, Matter about, Map<Who, Cell> cells) {
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;

    Row {
        cells = Map.copyOf(cells);
    }

    /**
     * One cell.
     *
     * @param statuses by word of reach; "" for whatever is asked
     */
    record Cell(Map<String, Integer> statuses) {
        Cell {
            statuses = Map.copyOf(statuses);
        }

        /** Reads "403" or "own 200, closed 409". */
        static Cell parse(String text) {
            var statuses = new LinkedHashMap<String, Integer>();
            for (var part : text.split(",", -1)) {
                var words = part.strip().split(" ", -1);
                statuses.put(words.length == 1 ? "" : words[0], Integer.parseInt(words[words.length - 1]));
            }
            return new Cell(statuses);
        }

        /** The status that a kind is answered with: its own word stands before a word for many. */
        int status(String kind) {
            var whole = statuses.get("");
            if (whole != null) {
                return whole;
            }
            var exact = statuses.get(kind);
            return exact != null
                    ? exact
                    : statuses.entrySet().stream()
                            .filter(entry -> Matter.reaches(entry.getKey(), kind))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse(NOT_FOUND);
        }

        /** Whether a list shows a kind. */
        boolean shows(String kind) {
            return statuses.keySet().stream().anyMatch(word -> Matter.reaches(word, kind));
        }
    }

    /** The kinds to be asked for as a caller; a list is asked for once. */
    List<String> kinds(Who who) {
        return about.kindsFor(who);
    }

    /** The status that the table wants. */
    int expected(Who who, String kind) {
        if (who == Who.WRONG_KEY || who == Who.REVOKED_KEY) {
            return UNAUTHORIZED;
        }
        var cell = cell(who);
        return about.each().isPresent() ? cell.statuses().values().iterator().next() : cell.status(kind);
    }

    Cell cell(Who who) {
        return Objects.requireNonNull(cells.get(who), () -> "no cell for " + who);
    }
}
