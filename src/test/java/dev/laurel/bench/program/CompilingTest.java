package dev.laurel.bench.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CompilingTest {
    private static String stat(String name) {
        return "4711 (" + name + ") S 1 4700 4700 0 -1 4194368 12 0 0 0 310 25 0 0 20 0 31 0 9321 1 2 3";
    }

    @Test
    void onlyThreadsThatCompileAreCounted() {
        assertEquals(335, Compiling.ticks(stat("C2 CompilerThre")));
        assertEquals(335, Compiling.ticks(stat("C1 CompilerThre")));
        assertEquals(0, Compiling.ticks(stat("executor-thread")));
        assertEquals(0, Compiling.ticks(stat("odd) name (")));
        assertEquals(0, Compiling.ticks(""));
    }

    @Test
    void thisProcessCompilesWhereTheSystemTellsOfThreads() throws IOException {
        var compiling = Compiling.of(ProcessHandle.current().pid());
        boolean isTold = Files.isDirectory(Path.of("/proc/self/task"));
        assertEquals(isTold, compiling.compareTo(Duration.ZERO) > 0, compiling.toString());
        assertTrue(Compiling.of(Long.MAX_VALUE).isZero());
    }
}
