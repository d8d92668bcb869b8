package dev.laurel.bench.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the JVM learned in one run of a program, for later starts of it: as {@code ./laurel train} makes it. */
public final class Learned {
    private static final long LIMIT_SECONDS = 1_200;

    private Learned() {}

    /**
     * Makes it, by a run that ends by itself.
     *
     * @param jar of the program
     * @param folder for it and the run's log
     * @return the option with which a start of that program uses it
     * @throws IOException where nothing came of it
     */
    public static String by(Path jar, Path folder) throws IOException, InterruptedException {
        var file = folder.resolve("laurel.aot");
        var log = folder.resolve("train.log");
        Files.deleteIfExists(file);
        var command = new ArrayList<>(Program.jvm());
        command.addAll(List.of("-XX:AOTCacheOutput=" + file, "-jar", jar.toString(), "train"));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        if (process.waitFor() != 0 || !Files.exists(file)) {
            throw new IOException("the program was not trained; its log ends with\n" + Program.end(log));
        }
        return "-XX:AOTCache=" + file;
    }
}
