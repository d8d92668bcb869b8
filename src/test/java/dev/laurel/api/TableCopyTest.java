package dev.laurel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableCopyTest {
    @Test
    void whatCopyWouldMisreadIsEscaped() {
        var lines = new TableCopy("t (a, b, c)");
        lines.add(Arrays.asList("a\tb", null, "{\"c\": \"d\\\"e\\n\"}"));
        lines.add(List.of("é\r\n", "", "\\N"));
        assertEquals(
                "a\\tb\t\\N\t{\"c\": \"d\\\\\"e\\\\n\"}\né\\r\\n\t\t\\\\N\n",
                new String(lines.bytes(), StandardCharsets.UTF_8));
    }
}
