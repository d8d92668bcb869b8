package dev.laurel.bench.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.bench.program.Program;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Measures whole requests to a program that runs as a process of its own. */
public final class Requesting {
    private static final double MICROS = 1_000;
    /** Requests of each kind before any is measured: what the compiler works for those that go before is not theirs. */
    private static final int WARM_UP = 10_000;

    /** Of a program's processor time the compiler takes no more than one part in so many, once it is warm. */
    private static final int WARM = 50;

    /** Over which that is told: processor time comes in hundredths of a second. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(4);
    /** Times that each is measured: processor time is told in hundredths of a second. */
    private static final int ROUNDS = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Program program;
    private final Duration limit;

    /** @param limit after which a round of requests is cut short */
    public Requesting(Program program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    /**
     * Measures requests of one kind, after so many of them were made that the just-in-time compiler has hardly anything
     * left to do (decision 0096).
     *
     * @param paths one for each request
     */
    public EndpointTime measure(String endpoint, int rows, List<String> paths)
            throws IOException, InterruptedException {
        warmUp(paths);
        var before = program.cpu();
        var answers = new ArrayList<Answer>();
        for (int round = 0; round < ROUNDS; round++) {
            answers.addAll(run(paths));
        }
        var cpu = program.cpu().minus(before);
        return new EndpointTime(
                endpoint,
                rows,
                answers.size(),
                answers.stream().mapToInt(Answer::rows).average().orElseThrow(),
                answers.stream().mapToInt(Answer::bytes).average().orElseThrow(),
                answers.stream().mapToInt(Answer::bytes).max().orElseThrow(),
                Spread.of(answers.stream().mapToLong(Answer::nanos).toArray()),
                cpu.toNanos() / MICROS / answers.size());
    }

    private void warmUp(List<String> paths) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        int made = 0;
        boolean warm = false;
        while (!warm && System.nanoTime() < end) {
            var cpu = program.cpu();
            var compiling = program.compiling();
            long looked = System.nanoTime() + LOOK.toNanos();
            while (System.nanoTime() < looked) {
                made += run(paths).size();
            }
            var took = program.compiling().minus(compiling);
            // Below zero where a thread of the compiler ended.
            warm = made >= WARM_UP
                    && !took.isNegative()
                    && took.multipliedBy(WARM).compareTo(program.cpu().minus(cpu)) <= 0;
        }
    }

    private record Answer(long nanos, int bytes, int rows) {}

    private List<Answer> run(List<String> paths) throws IOException, InterruptedException {
        var api = program.api();
        var answers = new ArrayList<Answer>();
        long end = System.nanoTime() + limit.toNanos();
        for (var path : paths) {
            long begin = System.nanoTime();
            var body = api.get(path);
            long nanos = System.nanoTime() - begin;
            answers.add(new Answer(
                    nanos, body.length, JSON.readTree(body).at("/items").size()));
            if (System.nanoTime() > end) {
                break;
            }
        }
        return answers;
    }
}
