package dev.laurel.bench;

import dev.laurel.account.Tenant;
import dev.laurel.bench.fresh.Freshness;
import dev.laurel.bench.load.Copy;
import dev.laurel.bench.load.Recorded;
import dev.laurel.bench.program.Call;
import dev.laurel.bench.program.Program;
import dev.laurel.embedded.Durability;
import dev.laurel.embedded.EmbeddedPostgres;
import dev.laurel.index.feed.RecordedSkills;
import dev.laurel.match.Policy;
import dev.laurel.taxonomy.RecordedTaxonomy;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** One run of how soon changes are seen. */
final class FreshRun {
    /** An acknowledgement that waits for the index would make every change visible at once. */
    private static final String AT_ONCE = "-Dlaurel.index.patience=0s";

    private final Options options;
    private final Steps steps;

    FreshRun(Options options, Steps steps) {
        this.options = options;
        this.steps = steps;
    }

    /** Runs. */
    FreshReport report() throws IOException, SQLException, InterruptedException {
        try (var folder = Folder.of(options.data());
                var postgres = EmbeddedPostgres.start(folder.path().resolve("database"), Durability.KEPT)) {
            var prepared = Prepared.in(folder, postgres, options, steps);
            steps.at("copying the database, which is going to be changed");
            try (var copy = Copy.of(postgres.address())) {
                var setup = prepared.setup().on(copy.address());
                return measured(new Prepared(prepared.world(), setup, prepared.fillSeconds()));
            }
        }
    }

    private FreshReport measured(Prepared prepared) throws IOException, SQLException, InterruptedException {
        var database = prepared.setup().database().dataSource();
        var skills = RecordedSkills.of(RecordedTaxonomy.of(database), Policy.bundled());
        var inProcess = new InProcess(new Recorded(database, Tenant.MAIN, Instant.now()), skills.basis(), steps);
        var sample = inProcess.sample(prepared.world(), options);
        var answers = Answers.of(inProcess, sample, options);
        steps.at("the program builds its index");
        var setup = prepared.setup().with(AT_ONCE);
        try (var program = Program.start(setup, Building.limit((long) options.people() + options.gigs()))) {
            program.api().send(Call.put("/v1/exchange-rates", "application/json", Rates.body()));
            steps.at("holding pages over HTTP against the plain computation's");
            var overHttp = new OverHttp(program);
            int pages = overHttp.compare(sample, answers);
            var round = OverHttp.matchesArriving(sample.first(options.queries()));
            var fresh = Freshness.measure(program, prepared.world(), options.fresh(round), steps::at);
            return new FreshReport(
                    Machine.here(database), Prepared.settings(options, LocalDate.now(ZoneOffset.UTC)), pages, fresh);
        }
    }
}
