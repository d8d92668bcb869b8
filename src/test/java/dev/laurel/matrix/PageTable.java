package dev.laurel.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table of docs/reference/pages.md: who is shown which page. */
final class PageTable {
    private static final Path PAGE = Path.of("docs/reference/pages.md");
    private static final List<String> COLUMNS =
            List.of("no session", "CLIENT", "FREELANCER", "PARTNER", "ISSUER", "OPERATOR");
    private static final int FIRST = 2;

    private PageTable() {}

    /**
     * A page.
     *
     * @param answers by column
     */
    record Row(String address, Map<String, String> answers) {
        String call() {
            return "GET " + address;
        }

        boolean isAboutSomething() {
            return address.contains("{");
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("|") && line.contains("`/"))
                .map(PageTable::row)
                .toList();
    }

    private static Row row(String line) {
        var cells =
                Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
        return new Row(
                cells.get(1).replace("`", ""),
                IntStream.range(0, COLUMNS.size())
                        .boxed()
                        .collect(Collectors.toMap(COLUMNS::get, i -> cells.get(FIRST + i))));
    }
}
