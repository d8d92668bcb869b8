package dev.laurel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.bench.measure.Arrivals;
import dev.laurel.bench.measure.Arrived;
import dev.laurel.bench.measure.Spread;
import dev.laurel.bench.program.Call;
import dev.laurel.bench.program.Program;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Lets a program make another index aside, as an operator does, while requests arrive as ever. */
final class Aside {
    /** A round of requests: the last one goes on for so long at most when the other index already answers. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    private static final long POLL_MILLIS = 200;
    private static final double SECOND = 1e9;

    private final Program program;

    Aside(Program program) {
        this.program = program;
    }

    private record Made(double seconds, long documents, Duration cpu) {}

    /**
     * Measures.
     *
     * @param round requests
     * @param rate of them in a second
     * @throws IOException where it is not made, or takes longer than a build ever should
     */
    RebuildTime measure(Arrivals.Round round, int rate, long seed) throws IOException, InterruptedException {
        var making = new FutureTask<>(this::made);
        Thread.ofPlatform().daemon().name("laurel-bench-rebuild").start(making);
        var arrivals = new Arrivals(program.api()::begin, program::cpu);
        var arrived = Arrived.NOTHING;
        for (long number = 0; !making.isDone(); number++) {
            arrived = arrived.and(arrivals.take(round, rate, ROUND, seed + number));
        }
        var made = got(making);
        if (arrived.nanos().isEmpty()) {
            throw new IOException(
                    "none of " + arrived.failed() + " requests was answered while an index was made aside");
        }
        return new RebuildTime(
                made.seconds,
                made.documents,
                made.cpu.toNanos() / SECOND,
                rate,
                arrived.arrived(),
                arrived.failed(),
                Spread.of(arrived.nanos()));
    }

    private Made made() throws IOException, InterruptedException {
        var api = program.api().another();
        var held = api.read("/v1/index");
        long documents = held.path("people").asLong() + held.path("gigs").asLong();
        long latest = System.nanoTime() + Building.limit(documents).toNanos();
        var before = program.cpu();
        long begin = System.nanoTime();
        api.send(Call.post("/v1/index/rebuild"));
        for (var rebuild = rebuild(api.read("/v1/index")); ; rebuild = rebuild(api.read("/v1/index"))) {
            var state = rebuild.path("state").asText();
            if (state.equals("DONE")) {
                double seconds = (System.nanoTime() - begin) / SECOND;
                return new Made(
                        seconds,
                        rebuild.path("documents").asLong(),
                        program.cpu().minus(before));
            }
            if (state.equals("FAILED") || System.nanoTime() - latest > 0) {
                throw new IOException("no index was made aside: " + rebuild);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static JsonNode rebuild(JsonNode index) {
        return index.path("rebuild");
    }

    private static <T> T got(FutureTask<T> task) throws IOException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed);
        }
    }
}
