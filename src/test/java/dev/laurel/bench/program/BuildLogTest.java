package dev.laurel.bench.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildLogTest {
    private static final List<String> LINES = List.of(
            "2026-11-28T21:55:12.250Z INFO  de.la.in.fe.Feeding building the index from the record, as of position 7",
            "2026-11-28T21:55:13.000Z INFO  something else",
            "2026-11-28T21:56:12.500Z INFO  de.la.in.fe.Feeding index built");

    @Test
    void theTimeBetweenTheTwoLinesIsWhatItTook() throws IOException {
        assertEquals(Duration.ofMillis(60_250), BuildLog.duration(LINES));
    }

    @Test
    void anIndexThatWasNotBuiltTookNoTime() {
        assertThrows(IOException.class, () -> BuildLog.duration(LINES.subList(0, 2)));
    }
}
