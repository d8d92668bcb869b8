package dev.laurel.bench;

import dev.laurel.account.Tenant;
import dev.laurel.bench.load.Recorded;
import dev.laurel.bench.measure.ArrivalTime;
import dev.laurel.bench.measure.EndpointTime;
import dev.laurel.bench.measure.SearchTime;
import dev.laurel.bench.measure.Searching;
import dev.laurel.bench.program.Call;
import dev.laurel.bench.program.Learned;
import dev.laurel.bench.program.Memory;
import dev.laurel.bench.program.Program;
import dev.laurel.embedded.Durability;
import dev.laurel.embedded.EmbeddedPostgres;
import dev.laurel.index.feed.RecordedSkills;
import dev.laurel.match.Policy;
import dev.laurel.taxonomy.RecordedTaxonomy;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** One run of the benchmark, from an empty folder to a report. */
final class Run {
    private static final Duration SEARCH_ROUND = Duration.ofSeconds(8);

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
            return measured(Prepared.in(folder, postgres, options, steps));
        }
    }

    private Report measured(Prepared prepared) throws IOException, SQLException, InterruptedException {
        var setup = prepared.setup();
        var database = setup.database().dataSource();
        steps.at("the program builds its index");
        var building = Building.by(setup, (long) options.people() + options.gigs());
        var skills = RecordedSkills.of(RecordedTaxonomy.of(database), Policy.bundled());
        var recorded = new Recorded(database, Tenant.MAIN, Instant.now());
        var inProcess = new InProcess(recorded, skills.basis(), steps);
        var sample = inProcess.sample(prepared.world(), options);
        var answers = Answers.of(inProcess, sample, options);
        long rows;
        List<SearchTime> searching;
        try (var opened = Opened.of(setup.index(), skills)) {
            steps.at("holding the index's answers against the plain computation's");
            rows = answers.compare(inProcess, opened.index());
            var measured = sample.first(options.queries()).workloads();
            searching = new Searching(opened.index(), SEARCH_ROUND).measure(measured, steps::at);
        }
        steps.at("running the program once, for the JVM to learn its classes");
        var learned = Learned.by(setup.jar(), setup.folder());
        var served = served(setup.with(learned), sample, answers);
        return new Report(
                Machine.here(database),
                Prepared.settings(options, LocalDate.now(ZoneOffset.UTC)),
                new Report.Checked(answers.forGigs().size(), answers.forPeople().size(), served.pages, rows),
                new Report.Preparing(prepared.fillSeconds(), building),
                served.memory,
                new Starting(setup, learned, program -> new OverHttp(program).first(sample, answers)).measure(steps),
                searching,
                served.requesting,
                served.arriving,
                served.rebuilding);
    }

    private record Served(
            int pages,
            List<EndpointTime> requesting,
            List<ArrivalTime> arriving,
            RebuildTime rebuilding,
            Memory memory) {}

    private Served served(Program.Setup setup, Sample sample, Answers answers)
            throws IOException, InterruptedException {
        steps.at("starting the program with its index");
        try (var program = Program.start(setup, Building.limit(0))) {
            program.api().send(Call.put("/v1/exchange-rates", "application/json", Rates.body()));
            var overHttp = new OverHttp(program);
            steps.at("holding pages over HTTP against the plain computation's");
            int pages = overHttp.compare(sample, answers);
            var measured = sample.first(options.queries());
            var requesting = overHttp.measure(measured, steps);
            var arriving = overHttp.arrive(measured, options, steps);
            var memory = program.memory();
            var rebuilding = overHttp.rebuild(measured, options, steps);
            steps.at("holding pages of that index against the plain computation's");
            overHttp.compare(sample, answers);
            return new Served(pages, requesting, arriving, rebuilding, memory);
        }
    }
}
