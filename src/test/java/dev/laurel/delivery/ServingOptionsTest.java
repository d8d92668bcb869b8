package dev.laurel.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.bench.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the JVM is told is the same for the launcher, the image and the benchmark: else each measures another program.
 */
class ServingOptionsTest {
    private static final Pattern OF_LAUNCHER = Pattern.compile("readonly SERVING=\\(([^)]*)\\)");
    private static final Pattern ENTRY_POINT = Pattern.compile("ENTRYPOINT \\[([^]]*)]");

    private static List<String> ofLauncher() throws IOException {
        var serving = OF_LAUNCHER.matcher(Files.readString(Path.of("laurel")));
        assertTrue(serving.find());
        return List.of(serving.group(1).trim().split("\\s+"));
    }

    @Test
    void theBenchmarkMeasuresWhatTheLauncherStarts() throws IOException {
        var jvm = Program.jvm();
        assertEquals(ofLauncher(), jvm.subList(1, jvm.size()));
    }

    @Test
    void theImageTrainsAndServesByTheSame() throws IOException {
        var image = Files.readString(Path.of("src/main/docker/Dockerfile.jvm"));
        var entry = ENTRY_POINT.matcher(image);
        assertTrue(entry.find());
        var training = image.substring(image.indexOf("java \\"), image.indexOf("-XX:AOTCacheOutput"));
        for (var option : ofLauncher()) {
            assertTrue(entry.group(1).contains('"' + option + '"'), "serving: " + option);
            assertTrue(training.contains(option), "training: " + option);
        }
    }
}
