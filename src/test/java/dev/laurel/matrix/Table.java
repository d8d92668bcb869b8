package dev.laurel.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;

/** The table of docs/reference/authorisation.md. */
final class Table {
    static final Path PAGE = Path.of("docs/reference/authorisation.md");
    /** Columns before the callers' ones: operation, call, about. */
    private static final int FIRST = 3;

    private static final String HEADING = "| operation | call | about |";

    private Table() {}

    static List<Row> read() throws IOException {
        return parse(Files.readString(PAGE));
    }

    /** The rows of all tables that begin with an operation's name. */
    static List<Row> parse(String page) {
        return page.lines()
                .filter(Table::isRow)
                .map(Table::cells)
                .map(Table::row)
                .toList();
    }

    /** Whether a line is an operation's: it names a method in its second column. */
    private static boolean isRow(String line) {
        return line.startsWith("| ")
                && cells(line).size() >= FIRST
                && cells(line).get(1).contains(" /");
    }

    /** Whether a page's headings name the callers in the order in which rows are read. */
    static boolean hasColumnsInOrder(String page) {
        var wanted = Who.columns().stream().map(Who::column).toList();
        var headings = page.lines().filter(line -> line.startsWith(HEADING)).map(Table::cells);
        return headings.allMatch(cells -> cells.subList(FIRST, cells.size()).equals(wanted));
    }

    private static Row row(List<String> cells) {
        var call = cells.get(1).split(" ", -1);
        var statuses = new EnumMap<Who, Row.Cell>(Who.class);
        var columns = Who.columns();
        for (int i = 0; i < columns.size(); i++) {
            statuses.put(columns.get(i), Row.Cell.parse(cells.get(FIRST + i)));
        }
        return new Row(new Operation(cells.getFirst(), call[0], call[1]), Matter.named(cells.get(2)), statuses);
    }

    private static List<String> cells(String line) {
        var inner = line.substring(1, line.lastIndexOf('|'));
        return List.of(inner.split("\\|", -1)).stream().map(String::strip).toList();
    }
}
