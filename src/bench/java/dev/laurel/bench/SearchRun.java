package dev.laurel.bench;

import dev.laurel.bench.measure.AtOnce;
import dev.laurel.bench.measure.Searching;
import dev.laurel.index.lucene.LuceneIndex;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** One run of the search alone, within this process and without a database: from a seed to a report. */
final class SearchRun {
    private static final Duration AT_ONCE_ROUND = Duration.ofSeconds(5);
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final double MB = 1 << 20;
    private static final String INDEX = "index";
    private static final String TABLES = "tables";

    private final Options options;
    private final Steps steps;

    SearchRun(Options options, Steps steps) {
        this.options = options;
        this.steps = steps;
    }

    /** Runs. */
    SearchReport report() throws IOException, SQLException, InterruptedException {
        try (var folder = Folder.of(options.data())) {
            steps.at("drawing the world");
            var name =
                    "search, " + options.people() + " people, " + options.gigs() + " gigs, " + Prepared.digest(options);
            var known = folder.find(name);
            var day = known.map(Folder.Contents::day).orElse(LocalDate.now(ZoneOffset.UTC));
            var world = WorldInMemory.of(Prepared.world(options, day), options.people(), options.gigs(), day);
            if (known.isEmpty()) {
                folder.begin(name);
            }
            var index = new LuceneIndex(folder.path().resolve(INDEX));
            try {
                var indexing = Indexing.in(index, folder.path().resolve(INDEX), world, options, steps);
                folder.complete(new Folder.Contents(name, day, ""));
                return measured(world, index, indexing, tables(folder));
            } finally {
                index.close();
            }
        }
    }

    private SearchReport measured(WorldInMemory world, LuceneIndex index, Indexing indexing, Path folder)
            throws IOException, SQLException, InterruptedException {
        var basis = world.skills().basis();
        var inProcess = new InProcess(world.drawn(), basis, steps);
        var sample = inProcess.sample(world.world(), options);
        var answers = Answers.of(inProcess, sample, options);
        steps.at("holding the index's answers against the plain computation's");
        long rows = answers.compare(inProcess, index);
        var searching = new Searching(index, ROUND)
                .measure(sample.first(options.queries()).workloads(), steps::at);
        steps.at("one thread and two");
        var atOnce = new AtOnce(question -> question.ask(index).hits().size(), AT_ONCE_ROUND)
                .measure(sample.first(options.queries()).asPosted());
        double heap = heapMegabytes();
        var others = options.hasYardsticks()
                ? new OtherWays(index, sample.first(options.queries()), steps)
                        .measure(
                                inProcess,
                                basis,
                                options.people(),
                                options.hasDatabases() ? Optional.of(folder) : Optional.empty())
                : OtherWays.Result.NONE;
        return new SearchReport(
                Machine.withoutDatabase(),
                Prepared.settings(options, world.drawn().day()),
                new Report.Checked(answers.forGigs().size(), answers.forPeople().size(), 0, rows),
                indexing,
                searching,
                atOnce,
                heap,
                others);
    }

    private static double heapMegabytes() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / MB;
    }

    /** An empty folder for the tables of other databases. */
    private static Path tables(Folder folder) throws IOException {
        folder.delete(TABLES);
        return Files.createDirectory(folder.path().resolve(TABLES));
    }
}
