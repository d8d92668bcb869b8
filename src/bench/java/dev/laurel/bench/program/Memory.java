package dev.laurel.bench.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What a program holds, the database apart, which is another process. In megabytes; 0 where the system does not say.
 *
 * @param heapUsed of its heap, right after a full collection: what lives
 * @param heapLimit that its heap may grow to
 * @param resident all that is in memory
 * @param residentFiles of that, files that are mapped: the index for the most part, which the system may drop
 */
public record Memory(double heapUsed, double heapLimit, double resident, double residentFiles) {
    private static final double MB = 1 << 20;
    private static final double KIB_IN_MB = 1_024;
    private static final long LIMIT_SECONDS = 60;
    private static final Pattern USED = Pattern.compile("\\bused (\\d+)K");
    private static final Pattern PARTS =
            Pattern.compile("^ *(garbage-first heap|DefNew|Tenured|PSYoungGen|ParOldGen) ");
    private static final Pattern LIMIT = Pattern.compile("-XX:MaxHeapSize=(\\d+)");

    /** Measures; what is resident first, since a collection touches all of the heap. */
    static Memory of(long pid) throws IOException, InterruptedException {
        var status = Path.of("/proc", Long.toString(pid), "status");
        var told = Files.isReadable(status) ? Files.readString(status) : "";
        double resident = resident(told, "VmRSS");
        double files = resident(told, "RssFile");
        ask(pid, "GC.run");
        return new Memory(heapUsed(ask(pid, "GC.heap_info")), heapLimit(ask(pid, "VM.flags")), resident, files);
    }

    private static double resident(String status, String field) {
        return number(Pattern.compile("(?m)^" + field + ":\\s*(\\d+) kB"), status) / KIB_IN_MB;
    }

    /** Of the heap as a whole, or of its two generations, as the collector tells; never of the spaces in them. */
    static double heapUsed(String info) {
        return info.lines()
                .filter(line -> PARTS.matcher(line).find())
                .mapToDouble(line -> number(USED, line) / KIB_IN_MB)
                .sum();
    }

    static double heapLimit(String flags) {
        return number(LIMIT, flags) / MB;
    }

    private static double number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static String ask(long pid, String command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("jcmd " + command + " failed: " + answer);
        }
        return answer;
    }
}
