package dev.laurel.credential.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Fuzzes one subject in a process of its own, with memory that ends and a guard that ends what does not. */
final class Campaign {
    /** Heap of the process; the readers of 2 MiB inputs need a fraction of it. */
    private static final String HEAP = "-Xmx384m";
    /** Most memory of the whole process in MiB: heap, code, and whatever lies outside of them. */
    private static final int PROCESS_MEBIBYTES = 1_500;
    /** Longest input in bytes: room for a credential with an image around it. */
    private static final int INPUT_BYTES = 16 * 1024;
    /** For starting, instrumenting and ending on a busy machine. */
    private static final Duration AROUND = Duration.ofMinutes(3);
    /** Where coverage is counted. With the JSON-LD library too, a process takes half a minute to warm up. */
    private static final String GUIDED =
            String.join(File.pathSeparator, "dev.laurel.credential.**", "com.fasterxml.jackson.core.**");

    private static final String HARNESS = "dev.laurel.credential.fuzz.*";

    private final Plan plan;
    private final Folder folder;

    Campaign(Plan plan) {
        this.plan = plan;
        this.folder = new Folder(plan.folder().resolve(plan.name()).toAbsolutePath());
    }

    /** Runs it to its end, and tells what came of it. */
    Result run() throws IOException, InterruptedException {
        folder.prepare();
        var process = new ProcessBuilder(words())
                .redirectErrorStream(true)
                .redirectOutput(folder.log().toFile())
                .start();
        try {
            long limit = plan.seconds() + plan.perInput().toSeconds() + AROUND.toSeconds();
            return process.waitFor(limit, TimeUnit.SECONDS)
                    ? new Log(plan, folder).result(process.exitValue())
                    : new Log(plan, folder).stuck();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private List<String> words() {
        // A process begins with the memory of whoever starts it as its own peak, and that may be a whole test run's,
        // far
        // over the limit: so a shell starts it.
        var words = new ArrayList<>(List.of("/bin/sh", "-c", "\"$@\"; exit $?", "sh"));
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(machine());
        words.addAll(List.of("-cp", classPath(), "com.code_intelligence.jazzer.Jazzer"));
        words.add("--target_class=" + Entry.class.getName());
        words.add("--instrumentation_includes=" + (plan.isGuided() ? GUIDED : "none.at.all"));
        words.add("--instrumentation_excludes=" + HARNESS);
        words.add("--custom_hook_includes=" + (plan.isGuided() ? GUIDED : "none.at.all"));
        words.add("--custom_hook_excludes=" + HARNESS);
        words.add("--reproducer_path=" + folder.found());
        words.addAll(fuzzer());
        return words;
    }

    private List<String> machine() {
        return List.of(
                HEAP,
                "-XX:+UseSerialGC",
                // The quick compiler alone: warm soon, which counts for more here than speed in the end.
                "-XX:TieredStopAtLevel=1",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-D" + Entry.SUBJECT + "=" + plan.subject().getName(),
                "-D" + Entry.FOLDER + "=" + folder.root(),
                "-D" + Entry.SECONDS + "=" + plan.seconds());
    }

    /** This process's own, without JUnit: where Jazzer finds that, it looks for tests of its own kind with it. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("junit-"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** libFuzzer's own options. */
    private List<String> fuzzer() {
        return List.of(
                "-seed=" + plan.seed(),
                "-max_total_time=" + plan.seconds(),
                "-runs=" + (plan.executions() == 0 ? -1 : plan.executions()),
                "-timeout=" + plan.perInput().toSeconds(),
                "-rss_limit_mb=" + PROCESS_MEBIBYTES,
                "-max_len=" + INPUT_BYTES,
                "-print_final_stats=1",
                "-dict=" + folder.dictionary(),
                "-artifact_prefix=" + folder.found() + File.separator,
                folder.corpus().toString(),
                folder.seeds().toString());
    }
}
