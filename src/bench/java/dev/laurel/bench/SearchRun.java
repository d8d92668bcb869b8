package dev.laurel.bench;

import dev.laurel.account.Tenant;
import dev.laurel.bench.load.Drawn;
import dev.laurel.bench.measure.AtOnce;
import dev.laurel.bench.measure.Searching;
import dev.laurel.bench.world.World;
import dev.laurel.freelancer.PeopleCopy;
import dev.laurel.index.feed.RecordedSkills;
import dev.laurel.index.lucene.LuceneIndex;
import dev.laurel.match.Policy;
import dev.laurel.taxonomy.RecordedTaxonomy;
import dev.laurel.taxonomy.Skills;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.taxonomy.source.InMemory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
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
            var world = Prepared.world(options, day);
            var taxonomy = RecordedTaxonomy.of(skills(world));
            if (known.isEmpty()) {
                folder.begin(name);
            }
            var index = new LuceneIndex(folder.path().resolve(INDEX));
            try {
                var skills = RecordedSkills.of(taxonomy, Policy.bundled());
                var drawn = drawn(world, taxonomy, day);
                var indexing = Indexing.in(index, folder.path().resolve(INDEX), drawn, skills, options, steps);
                folder.complete(new Folder.Contents(name, day, ""));
                return measured(world, drawn, skills, index, indexing, tables(folder));
            } finally {
                index.close();
            }
        }
    }

    private SearchReport measured(
            World world, Drawn drawn, RecordedSkills skills, LuceneIndex index, Indexing indexing, Path folder)
            throws IOException, SQLException, InterruptedException {
        var inProcess = new InProcess(drawn, skills.basis(), steps);
        var sample = inProcess.sample(world, options);
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
                                skills.basis(),
                                options.people(),
                                options.hasDatabases() ? Optional.of(folder) : Optional.empty())
                : OtherWays.Result.NONE;
        return new SearchReport(
                Machine.withoutDatabase(),
                Prepared.settings(options, drawn.day()),
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

    /** Noon of the day: everybody is looked at at one instant, in every run of the same folder. */
    private Drawn drawn(World world, Taxonomy taxonomy, LocalDate day) {
        var noon = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return new Drawn(
                world,
                new PeopleCopy(taxonomy),
                new Drawn.Contents(Tenant.MAIN, options.people(), options.gigs(), noon));
    }

    private static Skills skills(World world) throws IOException {
        var file = Files.createTempFile("laurel-bench-skills", ".jsonl");
        try {
            world.skills().write(file);
            return InMemory.skills(List.of(file));
        } finally {
            Files.delete(file);
        }
    }
}
