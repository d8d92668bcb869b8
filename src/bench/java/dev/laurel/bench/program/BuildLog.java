package dev.laurel.bench.program;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads from a program's log how long it took to build its index. */
final class BuildLog {
    private static final String BEGINS = "building the index from the record";
    private static final String ENDS = "index built";

    private BuildLog() {}

    static Duration duration(List<String> lines) throws IOException {
        return Duration.between(at(lines, BEGINS), at(lines, ENDS));
    }

    private static OffsetDateTime at(List<String> lines, String words) throws IOException {
        var line = lines.stream()
                .filter(text -> text.contains(words))
                .findFirst()
                .orElseThrow(() -> new IOException("the program's log does not say '" + words + "'"));
        return OffsetDateTime.parse(line.substring(0, line.indexOf(' ')));
    }
}
