package dev.laurel.bench.fresh;

import dev.laurel.bench.measure.Spread;
import java.util.List;

/**
 * What requests took that arrived by themselves, without updates and with them, in turns.
 *
 * @param endpoint what was asked
 * @param rate requests that arrived in a second, on average
 * @param updateRate updates that arrived in a second, on average, in every other round
 * @param quiet without updates
 * @param busy with them
 * @param updates the updates themselves, until they were acknowledged
 * @param rounds 99th percentiles round by round, in microseconds
 * @param cpuAnUpdate processor time of the program for one update, in microseconds: what it used beyond the requests
 */
public record LoadTime(
        String endpoint,
        int rate,
        int updateRate,
        Part quiet,
        Part busy,
        Part updates,
        List<Pair> rounds,
        double cpuAnUpdate) {
    public LoadTime {
        rounds = List.copyOf(rounds);
    }

    /**
     * One kind of arrivals, over all rounds.
     *
     * @param failed of them; their times are in no figure
     * @param isKeptUp false where a round was cut short
     * @param cpu of the program, in seconds
     */
    public record Part(int arrived, int failed, boolean isKeptUp, Spread wall, double cpu) {}

    /** 99th percentiles of two rounds that followed each other. */
    public record Pair(double quiet, double busy) {}

    /** How many times as long the slowest hundredth takes with updates. */
    public double ratio() {
        return busy.wall().p99() / quiet.wall().p99();
    }
}
