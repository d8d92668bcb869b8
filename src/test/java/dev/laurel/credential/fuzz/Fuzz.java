package dev.laurel.credential.fuzz;

import dev.laurel.cli.UsageException;
import dev.laurel.credential.intake.Unreadable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** {@code ./laurel fuzz}: fuzzes, prints. Exit codes: 0 nothing was found, 1 something was, 2 misused. */
public final class Fuzz {
    private static final int FOUND = 1;
    private static final int MISUSED = 2;
    private static final Path FOLDER = Path.of(System.getProperty("laurel.home", ""), "target", "fuzz");

    private Fuzz() {}

    public static void main(String[] words) throws IOException, InterruptedException, ReflectiveOperationException {
        System.exit(run(words, System.out, System.err));
    }

    static int run(String[] words, PrintStream out, PrintStream err)
            throws IOException, InterruptedException, ReflectiveOperationException {
        try {
            var options = Options.of(words);
            if (options.input().isPresent()) {
                return read(options.targets().getFirst(), options.input().get(), out);
            }
            var plans = options.targets().stream()
                    .map(target -> Plan.of(target, FOLDER, options.seconds(), options.seed()))
                    .toList();
            var results = all(plans, options.atOnce(), out);
            return results.stream().allMatch(Result::isClean) ? 0 : FOUND;
        } catch (UsageException misuse) {
            err.println("laurel fuzz: " + misuse.getMessage());
            err.println("usage: laurel " + Options.USAGE);
            return MISUSED;
        }
    }

    /** Runs campaigns, so many at once, and prints each when it has ended. Results are in the order of the plans. */
    static List<Result> all(List<Plan> plans, int atOnce, PrintStream out) throws InterruptedException, IOException {
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var running = plans.stream()
                    .map(plan -> threads.submit(() -> {
                        var result = new Campaign(plan).run();
                        out.print(Table.of(result));
                        return result;
                    }))
                    .toList();
            var results = new ArrayList<Result>();
            for (var campaign : running) {
                results.add(campaign.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new IOException("a campaign could not be run", failed.getCause());
        }
    }

    /** Reads one input once more, in this process. */
    private static int read(Target target, Path file, PrintStream out)
            throws IOException, ReflectiveOperationException {
        var subject = target.make();
        var input = Files.readAllBytes(file);
        long start = System.nanoTime();
        String answer;
        try {
            subject.read(input);
            answer = "read";
        } catch (Unreadable declared) {
            answer = "refused: " + declared.getMessage();
        }
        out.println(answer + ", " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        return 0;
    }
}
