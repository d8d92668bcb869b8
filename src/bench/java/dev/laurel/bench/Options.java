package dev.laurel.bench;

import dev.laurel.bench.fresh.Load;
import dev.laurel.bench.measure.Arrivals;
import dev.laurel.bench.world.Facts;
import dev.laurel.bench.world.FactsFile;
import dev.laurel.cli.Arguments;
import dev.laurel.cli.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is to be measured.
 *
 * @param people in the world
 * @param gigs in the world
 * @param queries of each kind that are measured
 * @param rates requests a second that arrive without waiting for each other, one round for each
 * @param seconds that each of those rounds lasts
 * @param checks questions, of both directions, whose answers are held against the plain computation
 * @param seed of the world
 * @param params file that the world's facts are read from, in place of those that come with the benchmark
 * @param data folder that keeps the database for the next run of the same world; empty for a temporary one
 * @param port of the measured program; the one after it is taken too; empty for any that are free
 * @param programOptions of the measured program's virtual machine
 * @param updates a second beside the requests of a fresh run
 * @param plots folder for results and their pictures; empty where nothing is drawn
 * @param isFresh whether changes are measured: how soon they are seen, and what they cost those who ask
 * @param isImport whether importing people is measured: how fast they come in by the API
 * @param isSearch whether the search alone is measured, in this process and without a database
 * @param hasDatabases whether PostgreSQL, DuckDB and SQLite rank beside the search: filling their tables takes half an
 *     hour for a million people
 * @param hasYardsticks whether anything ranks beside the search: those that do it in memory need a kilobyte or two for
 *     everybody
 * @param isUpskilling whether it is measured what people might learn: queries are people who are asked for, checks
 *     credentials that are earned as foreseen
 * @param isAlerts whether it is measured how soon saved alerts are told of new gigs: queries are gigs that are posted
 * @param isVerify whether verification is measured instead, which needs no world and no database
 * @param isJson whether JSON goes to standard output, and the table beside it to standard error
 */
public record Options(
        int people,
        int gigs,
        int queries,
        List<Integer> rates,
        int seconds,
        int checks,
        int seed,
        Optional<Path> params,
        Optional<Path> data,
        Optional<Integer> port,
        List<String> programOptions,
        int updates,
        Optional<Path> plots,
        boolean isFresh,
        boolean isImport,
        boolean isSearch,
        boolean hasDatabases,
        boolean hasYardsticks,
        boolean isUpskilling,
        boolean isAlerts,
        boolean isVerify,
        boolean isJson) {
    static final String USAGE =
            "bench [--people 100000] [--gigs N] [--queries 1000] [--rates 5,10,20] [--seconds 30] [--checks 200]"
                    + " [--seed 1] [--params FILE] [--data DIR] [--port P] [--search] [--verify] [--fresh] [--import]"
                    + " [--upskilling] [--alerts]"
                    + " [--without-databases] [--without-yardsticks] [--updates 100] [--plots DIR] [--json]";

    private static final int FEWEST = 100;
    private static final int MOST = 10_000_000;
    private static final int MOST_QUERIES = 100_000;
    private static final int MOST_PORT = 65_534;
    private static final int PEOPLE = 100_000;
    private static final int QUERIES = 1_000;
    /** As a rule: fewer would say too little. */
    private static final int CHECKS = 200;
    /** Of a million people each takes minutes; the report says how many there were. */
    private static final int FEWEST_CHECKS = 20;

    private static final String RATES = "5,10,20";
    private static final int MOST_RATES = 8;
    private static final int MOST_RATE = 5_000;
    private static final int SECONDS = 30;
    private static final int MOST_SECONDS = 600;
    private static final int MOST_SEED = 999_999_999;
    private static final int UPDATES = 100;
    private static final int MOST_UPDATES = 1_000;
    private static final List<String> KINDS =
            List.of("--search", "--verify", "--fresh", "--import", "--upskilling", "--alerts");
    /** Those of which nothing is drawn. */
    private static final List<String> UNDRAWN = List.of("--verify", "--fresh", "--import", "--upskilling", "--alerts");

    private static final List<String> LEFT_OUT = List.of("--without-databases", "--without-yardsticks");

    /** @throws UsageException where they make no sense */
    static Options of(String[] words) {
        var arguments = Arguments.of(
                words,
                Set.of(
                        "--people",
                        "--gigs",
                        "--queries",
                        "--rates",
                        "--seconds",
                        "--checks",
                        "--seed",
                        "--params",
                        "--data",
                        "--port",
                        "--updates",
                        "--plots"),
                Set.of(
                        "--search",
                        "--without-databases",
                        "--without-yardsticks",
                        "--verify",
                        "--fresh",
                        "--import",
                        "--upskilling",
                        "--alerts",
                        "--json"));
        arguments.words();
        if (KINDS.stream().filter(arguments::has).count() > 1) {
            throw new UsageException(String.join(", ", KINDS) + " are measured one at a time");
        }
        if (arguments.value("--plots").isPresent() && UNDRAWN.stream().anyMatch(arguments::has)) {
            throw new UsageException("--plots draws whole requests, or what --search measures");
        }
        for (var left : LEFT_OUT) {
            if (arguments.has(left) && !arguments.has("--search")) {
                throw new UsageException(left + " goes with --search");
            }
        }
        int people = arguments.number("--people", FEWEST, MOST, PEOPLE);
        return new Options(
                people,
                arguments.number("--gigs", FEWEST, MOST, people),
                arguments.number("--queries", 1, MOST_QUERIES, QUERIES),
                rates(arguments.value("--rates").orElse(RATES)),
                arguments.number("--seconds", 1, MOST_SECONDS, SECONDS),
                arguments.number("--checks", FEWEST_CHECKS, MOST_QUERIES, CHECKS),
                arguments.number("--seed", 0, MOST_SEED, 1),
                arguments.value("--params").map(Path::of),
                arguments.value("--data").map(Path::of),
                arguments.value("--port").map(given -> arguments.number("--port", 1, MOST_PORT, 1)),
                Pattern.compile(" +")
                        .splitAsStream(System.getenv().getOrDefault("LAUREL_JAVA_OPTS", ""))
                        .filter(option -> !option.isEmpty())
                        .toList(),
                arguments.number("--updates", 1, MOST_UPDATES, UPDATES),
                arguments.value("--plots").map(Path::of),
                arguments.has("--fresh"),
                arguments.has("--import"),
                arguments.has("--search"),
                !arguments.has("--without-databases"),
                !arguments.has("--without-yardsticks"),
                arguments.has("--upskilling"),
                arguments.has("--alerts"),
                arguments.has("--verify"),
                arguments.has("--json"));
    }

    private static List<Integer> rates(String given) {
        var words = given.split(",", MOST_RATES + 1);
        if (words.length > MOST_RATES) {
            throw new UsageException("--rates takes at most " + MOST_RATES + " rates");
        }
        return Arrays.stream(words).map(Options::rate).toList();
    }

    private static int rate(String word) {
        if (!word.matches("[1-9]\\d{0,3}") || Integer.parseInt(word) > MOST_RATE) {
            throw new UsageException("--rates must be whole numbers from 1 to " + MOST_RATE + ", with commas between");
        }
        return Integer.parseInt(word);
    }

    /** What arrives in a fresh run: requests at the highest of the rates. */
    Load.Plan fresh(Arrivals.Round round) {
        return new Load.Plan(round, Collections.max(rates), updates, Duration.ofSeconds(seconds), seed);
    }

    /** The facts that the world is drawn by. @throws IOException where the file cannot be read */
    Facts facts() throws IOException {
        return params.isPresent() ? FactsFile.read(params.get()) : Facts.rounded();
    }
}
