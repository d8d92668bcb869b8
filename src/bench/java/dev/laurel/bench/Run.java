package dev.laurel.bench;

import dev.laurel.account.Tenant;
import dev.laurel.bench.load.Recorded;
import dev.laurel.bench.measure.SearchTime;
import dev.laurel.bench.measure.Searching;
import dev.laurel.bench.program.Program;
import dev.laurel.bench.world.World;
import dev.laurel.embedded.Durability;
import dev.laurel.embedded.EmbeddedPostgres;
import dev.laurel.index.feed.RecordedSkills;
import dev.laurel.match.Policy;
import dev.laurel.taxonomy.RecordedTaxonomy;
import dev.laurel.taxonomy.source.Starter;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** One run of the benchmark, from an empty folder to a report. */
final class Run {
    /** The day whose world stands for all days' when worlds are told from each other, and how much of it. */
    static final LocalDate DIGEST_DAY = LocalDate.of(2026, 11, 1);

    static final int DIGESTED = 100;
    private static final Duration SEARCH_ROUND = Duration.ofSeconds(8);
    private static final String INDEX = "index";
    private static final double MB = 1 << 20;
    private static final double MILLIS = 1e3;

    private final Options options;
    private final Steps steps;

    Run(Options options, Steps steps) {
        this.options = options;
        this.steps = steps;
    }

    /** Runs. */
    Report report() throws IOException, SQLException, InterruptedException {
        try (var folder = Folder.of(options.data());
                var postgres = EmbeddedPostgres.start(folder.path().resolve("database"), Durability.KEPT)) {
            steps.at("drawing the world");
            var name = options.people() + " people, " + options.gigs() + " gigs, " + digest();
            var known = folder.find(name);
            var day = known.map(Folder.Contents::day).orElse(LocalDate.now(ZoneOffset.UTC));
            var world = world(day);
            var key = known.map(Folder.Contents::key).orElseGet(Stage::freshKey);
            var setup = setup(folder, postgres, key);
            double fillSeconds = 0;
            folder.delete(INDEX);
            if (known.isEmpty()) {
                folder.begin(name);
                fillSeconds = new Stage(postgres.address(), world, steps).set(options.people(), options.gigs());
                folder.complete(new Folder.Contents(name, day, key));
            }
            return measured(world, setup, fillSeconds);
        }
    }

    private World world(LocalDate day) throws IOException {
        return World.of(options.seed(), options.facts(), Starter.skills(), day);
    }

    private String digest() throws IOException {
        return world(DIGEST_DAY).digest(DIGESTED);
    }

    private Program.Setup setup(Folder folder, EmbeddedPostgres postgres, String key) throws IOException {
        var home = Path.of(System.getProperty("laurel.home", ""));
        return new Program.Setup(
                home.resolve("target/quarkus-app/quarkus-run.jar").toAbsolutePath(),
                folder.path(),
                postgres.address(),
                key,
                options.port().isPresent() ? options.port().get() : twoFreePorts(),
                options.programOptions());
    }

    /** Somebody else may take them before the program does; then its start fails. */
    private int twoFreePorts() throws IOException {
        while (true) {
            try (var first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    var _ = new ServerSocket(first.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress())) {
                return first.getLocalPort();
            } catch (BindException taken) {
                steps.at("a port is taken; trying another");
            }
        }
    }

    private Report measured(World world, Program.Setup setup, double fillSeconds)
            throws IOException, SQLException, InterruptedException {
        var database = setup.database().dataSource();
        steps.at("the program builds its index");
        var building = Building.by(setup, (long) options.people() + options.gigs());
        var skills = RecordedSkills.of(RecordedTaxonomy.of(database), Policy.bundled());
        var recorded = new Recorded(database, Tenant.MAIN, Instant.now());
        var inProcess = new InProcess(recorded, skills.basis(), steps);
        var sample = inProcess.sample(world, options);
        var answers = Answers.of(inProcess, sample, options);
        long rows;
        List<SearchTime> searching;
        try (var opened = Opened.of(setup.index(), skills)) {
            steps.at("holding the index's answers against the plain computation's");
            rows = answers.compare(inProcess, opened.index());
            var measured = sample.first(options.queries()).workloads();
            searching = new Searching(opened.index(), SEARCH_ROUND).measure(measured, steps::at);
        }
        steps.at("starting the program with its index");
        try (var program = Program.start(setup, Building.limit(0))) {
            program.api().put("/v1/exchange-rates", Rates.body());
            var overHttp = new OverHttp(program);
            steps.at("holding pages over HTTP against the plain computation's");
            int pages = overHttp.compare(sample, answers);
            var measured = sample.first(options.queries());
            var requesting = overHttp.measure(measured, steps);
            var arriving = overHttp.arrive(measured, options, steps);
            return new Report(
                    Machine.here(database),
                    settings(),
                    new Report.Checked(
                            answers.forGigs().size(), answers.forPeople().size(), pages, rows),
                    new Report.Preparing(
                            fillSeconds, building, program.started().toMillis() / MILLIS, program.resident() / MB),
                    searching,
                    requesting,
                    arriving);
        }
    }

    private Report.Settings settings() throws IOException {
        return new Report.Settings(
                options.people(),
                options.gigs(),
                options.queries(),
                options.seed(),
                options.params().map(file -> String.valueOf(file.getFileName())).orElse("rounded"),
                digest(),
                Policy.bundled().hash(),
                LocalDate.now(ZoneOffset.UTC).toString(),
                options.programOptions());
    }
}
