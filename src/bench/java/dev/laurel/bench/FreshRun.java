package dev.laurel.bench;

import dev.laurel.account.Tenant;
import dev.laurel.bench.bare.Recording;
import dev.laurel.bench.bare.Serving;
import dev.laurel.bench.fresh.Freshness;
import dev.laurel.bench.load.Copy;
import dev.laurel.bench.load.Recorded;
import dev.laurel.bench.load.Server;
import dev.laurel.bench.program.Call;
import dev.laurel.bench.program.Processors;
import dev.laurel.bench.program.Program;
import dev.laurel.bench.world.World;
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

/** One run of how soon changes are seen. */
final class FreshRun {
    /** An acknowledgement that waits for the index would make every change visible at once. */
    private static final String AT_ONCE = "-Dlaurel.index.patience=0s";

    private static final String DATABASE = "database";

    private final Options options;
    private final Steps steps;

    FreshRun(Options options, Steps steps) {
        this.options = options;
        this.steps = steps;
    }

    /** Runs. */
    FreshReport report() throws IOException, SQLException, InterruptedException {
        try (var folder = Folder.of(options.data());
                var postgres = EmbeddedPostgres.start(folder.path().resolve(DATABASE), Durability.KEPT)) {
            var prepared = Prepared.in(folder, postgres, options, steps);
            steps.at("copying the database, which is going to be changed");
            try (var copy = Copy.of(postgres.address())) {
                return measured(prepared.world(), prepared.setup().on(copy.address()));
            }
        }
    }

    private FreshReport measured(World world, Program.Setup setup)
            throws IOException, SQLException, InterruptedException {
        var database = setup.database().dataSource();
        var skills = RecordedSkills.of(RecordedTaxonomy.of(database), Policy.bundled());
        var inProcess = new InProcess(new Recorded(database, Tenant.MAIN, Instant.now()), skills.basis(), steps);
        var sample = inProcess.sample(world, options);
        var answers = Answers.of(inProcess, sample, options);
        var round = OverHttp.matchesArriving(sample.first(options.queries()));
        steps.at("the program builds its index");
        int pages;
        Freshness.Result fresh;
        try (var program =
                Program.start(setup.with(AT_ONCE), Building.limit((long) options.people() + options.gigs()))) {
            program.api().send(Call.put("/v1/exchange-rates", "application/json", Rates.body()));
            steps.at("holding pages over HTTP against the plain computation's");
            pages = new OverHttp(program).compare(sample, answers);
            fresh = Freshness.measure(program, world, options.fresh(round), steps::at);
        }
        return new FreshReport(
                Machine.here(database),
                Prepared.settings(options, LocalDate.now(ZoneOffset.UTC)),
                pages,
                fresh,
                Processors.canBeKeptApart() ? serving(setup, round.paths()) : null);
    }

    /** Beside a bare server; the database and this process leave them the first processor. */
    private Serving.Result serving(Program.Setup setup, List<String> paths)
            throws IOException, SQLException, InterruptedException {
        long database = Server.process(setup.database().dataSource());
        long here = ProcessHandle.current().pid();
        steps.at("starting the program on one processor");
        Processors.move(database, Processors.others());
        Processors.move(here, Processors.others());
        try (var program = Program.start(setup.onProcessors(Processors.FIRST), Building.limit(0))) {
            var recording = Recording.of(program.api(), paths);
            var length = Duration.ofSeconds(options.seconds());
            return Serving.measure(program, setup, recording, length, steps::at);
        } finally {
            Processors.move(here, Processors.all());
        }
    }
}
