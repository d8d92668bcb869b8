package dev.laurel.credential.fuzz;

import dev.laurel.credential.fuzz.Result.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** Reads what a campaign's process left. */
final class Log {
    /**
     * Most that the heap in use may grow by after the warm-up. The libraries' own caches (names of JSON members,
     * compiled patterns) stay below a quarter of it; 200 bytes kept of each of 100,000 inputs are above.
     */
    static final long GROWTH_LIMIT = 16L << 20;

    /** libFuzzer's exit code after an input that took too long. */
    private static final int TIMED_OUT = 70;
    /** After the whole process had too much memory. */
    private static final int TOO_MUCH_MEMORY = 71;
    /** Jazzer's exit code after something was thrown. */
    private static final int THROWN = 77;

    private static final Pattern REACHED = Pattern.compile("cov: (\\d+) ft: \\d+ corp: (\\d+)/");
    private static final Pattern EXECUTIONS = Pattern.compile("stat::number_of_executed_units: *(\\d+)");
    private static final Pattern RATE = Pattern.compile("stat::average_exec_per_sec: *(\\d+)");
    private static final Pattern PROCESS = Pattern.compile("stat::peak_rss_mb: *(\\d+)");
    private static final Pattern EXCEPTION = Pattern.compile("== Java Exception: (.*)");
    private static final Pattern OUT_OF_MEMORY = Pattern.compile("OutOfMemoryError|Out of memory");

    private final Plan plan;
    private final Folder folder;
    private final String text;
    private final Properties measured = new Properties();

    Log(Plan plan, Folder folder) throws IOException {
        this.plan = plan;
        this.folder = folder;
        this.text = Files.readString(folder.log(), StandardCharsets.ISO_8859_1);
        if (Files.exists(folder.measured())) {
            try (var in = Files.newInputStream(folder.measured())) {
                measured.load(in);
            }
        }
    }

    /** What came of a process that ended by itself. */
    Result result(int exit) throws IOException {
        var memory = memory();
        return switch (exit) {
            case 0 -> ended(memory);
            case TIMED_OUT ->
                result(
                        Finding.HANG,
                        "an input takes longer than " + plan.perInput().toSeconds() + " s");
            case TOO_MUCH_MEMORY -> result(Finding.OUT_OF_MEMORY, "the process has too much memory");
            case THROWN -> thrown();
            // Out of memory in the fuzzer's own code, which can fail there as well as in the subject.
            default ->
                OUT_OF_MEMORY.matcher(text).find()
                        ? result(Finding.OUT_OF_MEMORY, "the heap is exhausted")
                        : result(Finding.BROKEN, "the fuzzer ended with " + exit);
        };
    }

    /** What came of one that had to be ended. */
    Result stuck() throws IOException {
        return result(Finding.HANG, "the process did not end");
    }

    private Result ended(Result.Memory memory) throws IOException {
        if (number(EXECUTIONS) == 0 || memory.end() < 0) {
            return result(Finding.BROKEN, "nothing was executed or measured");
        }
        if (plan.isGuided() && number(REACHED, 1) == 0) {
            return result(Finding.BROKEN, "no coverage was seen");
        }
        return memory.growth() > GROWTH_LIMIT
                ? result(Finding.GROWTH, "the heap in use grew by " + memory.growth() + " bytes")
                : result(Finding.CLEAN, "");
    }

    private Result thrown() throws IOException {
        var matcher = EXCEPTION.matcher(text);
        var what = matcher.find() ? matcher.group(1).strip() : "something was thrown";
        return result(OUT_OF_MEMORY.matcher(what).find() ? Finding.OUT_OF_MEMORY : Finding.EXCEPTION, what);
    }

    private Result result(Finding finding, String why) throws IOException {
        var reach = new Result.Reach(number(EXECUTIONS), number(RATE), number(REACHED, 1), number(REACHED, 2));
        var faults = folder.faults();
        var input = finding == Finding.CLEAN || faults.isEmpty()
                ? Optional.<java.nio.file.Path>empty()
                : Optional.of(faults.getFirst());
        return new Result(plan, finding, why, input, reach, memory(), slowest(), folder.log());
    }

    private Result.Memory memory() {
        return new Result.Memory(measured("heapAtBegin"), measured("heapAtEnd"), number(PROCESS));
    }

    private Result.Slowest slowest() throws IOException {
        long nanos = measured("slowestNanos");
        if (nanos < 0) {
            return new Result.Slowest(Duration.ZERO, 0, "none");
        }
        var input = Files.readAllBytes(folder.slowest());
        return new Result.Slowest(Duration.ofNanos(nanos), input.length, Table.shown(input));
    }

    private long measured(String name) {
        return Long.parseLong(measured.getProperty(name, "-1"));
    }

    private long number(Pattern pattern) {
        return number(pattern, 1);
    }

    /** The last number that stands in a place; 0 where none does. */
    private long number(Pattern pattern, int group) {
        var matcher = pattern.matcher(text);
        long last = 0;
        while (matcher.find()) {
            last = Long.parseLong(matcher.group(group));
        }
        return last;
    }
}
