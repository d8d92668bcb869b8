package dev.laurel.bench;

import dev.laurel.bench.check.Expected;
import dev.laurel.bench.check.Question;
import dev.laurel.bench.measure.SearchTime;
import dev.laurel.bench.measure.Searching;
import dev.laurel.bench.measure.Workload;
import dev.laurel.bench.yardstick.BruteScan;
import dev.laurel.bench.yardstick.Compared;
import dev.laurel.bench.yardstick.InMemoryLimit;
import dev.laurel.bench.yardstick.OtherWay;
import dev.laurel.bench.yardstick.PackedPeople;
import dev.laurel.bench.yardstick.SqlRanking;
import dev.laurel.embedded.Durability;
import dev.laurel.embedded.EmbeddedPostgres;
import dev.laurel.index.Basis;
import dev.laurel.index.CandidateIndex;
import dev.laurel.index.Hit;
import dev.laurel.index.PeopleQuery;
import dev.laurel.index.Placed;
import dev.laurel.index.Slice;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Our index and other ways to the same answers, on the very same questions: gigs without qualifications, behind each of
 * the filters, ten rows.
 */
final class OtherWays {
    static final String OURS = "ours";
    private static final int ROWS = 10;
    /** Questions of each filter whose answers are held against the plain computation's. */
    private static final int CHECKED = 10;

    private static final Duration ROUND = Duration.ofSeconds(8);
    /** Two rounds warm up and three are measured: a minute for each filter at most. */
    private static final Duration SQL_ROUND = Duration.ofSeconds(12);

    private final CandidateIndex ours;
    private final Sample sample;
    private final Steps steps;

    OtherWays(CandidateIndex ours, Sample sample, Steps steps) {
        this.ours = ours;
        this.sample = sample;
        this.steps = steps;
    }

    /**
     * What one way took.
     *
     * @param way its name
     * @param times one for each filter
     */
    record Times(String way, List<SearchTime> times) {
        Times {
            times = List.copyOf(times);
        }
    }

    /**
     * What was compared, and what it took.
     *
     * @param questions of each way, whose answers were compared before anything was measured
     * @param rows that were equal, of all ways together
     * @param skillsEach that people hold or have near proof of, on average
     * @param proofsEach entries of the in-memory limit's lists, on average
     * @param plan of PostgreSQL for the first question; empty where it took no part
     */
    record Result(int questions, long rows, double skillsEach, double proofsEach, List<Times> ways, String plan) {
        /** Nothing else was asked. */
        static final Result NONE = new Result(0, 0, 0, 0, List.of(), "");

        /** What a way took, filter by filter; empty where it did not take part. */
        List<SearchTime> of(String way) {
            return ways.stream()
                    .filter(times -> times.way.equals(way))
                    .findFirst()
                    .map(Times::times)
                    .orElse(List.of());
        }
    }

    /** @param folder for the tables of other databases; empty where they take no part */
    Result measure(InProcess inProcess, Basis basis, int people, Optional<Path> folder)
            throws IOException, SQLException {
        var packed = new PackedPeople(basis, sample.tables(), sample.day());
        var checked = checked();
        steps.at("packing everybody for the yardsticks");
        var expected = inProcess.expectedPeople(checked, people, packed::add);
        var queries = checked.stream().map(OtherWays::query).toList();
        var limit = new InMemoryLimit(packed, basis.policy());
        steps.at("%,d people, %,d skills, %,d proofs".formatted(packed.size(), packed.held(), limit.entries()));
        var inMemory = List.<OtherWay>of(limit, new BruteScan(packed, basis.policy()));
        if (folder.isEmpty()) {
            return measured(inMemory, packed, limit, queries, expected, "");
        }
        steps.at("filling the tables of PostgreSQL, DuckDB and SQLite");
        var tables = folder.get();
        try (var postgres = EmbeddedPostgres.start(tables.resolve("postgres"), Durability.KEPT);
                var connection = postgres.address().dataSource().getConnection();
                var elephant = SqlRanking.postgres(connection, packed, basis.policy());
                var duck = SqlRanking.duck(tables.resolve("people.duckdb"), packed, basis.policy());
                var lite = SqlRanking.sqlite(tables.resolve("people.sqlite"), packed, basis.policy())) {
            var plan = elephant.plan(queries.getFirst());
            var ways = new ArrayList<>(inMemory);
            ways.addAll(List.of(elephant, duck, lite));
            return measured(ways, packed, limit, queries, expected, plan);
        }
    }

    private Result measured(
            List<OtherWay> ways,
            PackedPeople packed,
            InMemoryLimit limit,
            List<PeopleQuery> queries,
            List<Expected> expected,
            String plan) {
        long rows = Compared.with(new Ours(ours), queries, expected);
        var times = new ArrayList<Times>();
        for (var way : ways) {
            steps.at("holding the answers of " + way.name() + " against the plain computation's");
            rows += Compared.with(way, queries, expected);
        }
        times.add(times(new Ours(ours)));
        for (var way : ways) {
            times.add(times(way));
        }
        return new Result(
                queries.size(),
                rows,
                (double) packed.held() / packed.size(),
                (double) limit.entries() / packed.size(),
                times,
                plan);
    }

    private List<Question> checked() {
        var few = sample.first(CHECKED);
        return sample.filters().stream()
                .flatMap(filter -> few.withoutQualifications(filter, Slice.first(ROWS)).stream())
                .toList();
    }

    private static PeopleQuery query(Question question) {
        return switch (question) {
            case Question.ForGig forGig -> forGig.query();
            case Question.ForPerson other -> throw new IllegalArgumentException("not for a gig: " + other);
        };
    }

    private Times times(OtherWay way) {
        var workloads = sample.filters().stream()
                .map(filter -> new Workload(
                        "filter " + filter.name(),
                        sample.withoutQualifications(filter, Slice.first(ROWS)),
                        ROWS,
                        filter.passing()))
                .toList();
        var searching = new Searching(
                question -> way.best(query(question)).size(), way instanceof SqlRanking ? SQL_ROUND : ROUND);
        return new Times(way.name(), searching.measure(workloads, what -> steps.at(way.name() + ": " + what)));
    }

    private record Ours(CandidateIndex index) implements OtherWay {
        @Override
        public String name() {
            return OURS;
        }

        @Override
        public List<Placed> best(PeopleQuery query) {
            return index.find(query).hits().stream().map(Hit::placed).toList();
        }
    }
}
