package dev.laurel.bench;

import dev.laurel.bench.alert.Alerting;
import dev.laurel.bench.load.Copy;
import dev.laurel.bench.program.Call;
import dev.laurel.bench.program.Program;
import dev.laurel.embedded.Durability;
import dev.laurel.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** One run of how soon saved alerts are told of a new gig. */
final class AlertRun {
    private static final String DATABASE = "database";

    private final Options options;
    private final Steps steps;

    AlertRun(Options options, Steps steps) {
        this.options = options;
        this.steps = steps;
    }

    /** Runs. */
    AlertReport report() throws IOException, SQLException, InterruptedException {
        try (var folder = Folder.of(options.data());
                var postgres = EmbeddedPostgres.start(folder.path().resolve(DATABASE), Durability.KEPT)) {
            var prepared = Prepared.in(folder, postgres, options, steps);
            steps.at("copying the database, which is going to be changed");
            try (var copy = Copy.of(postgres.address())) {
                return measured(prepared.setup().on(copy.address()));
            }
        }
    }

    private AlertReport measured(Program.Setup setup) throws IOException, SQLException, InterruptedException {
        steps.at("the program builds its index");
        try (var program = Program.start(setup, Building.limit((long) options.people() + options.gigs()))) {
            program.api().send(Call.put("/v1/exchange-rates", "application/json", Rates.body()));
            var database = setup.database().dataSource();
            var alerts = Alerting.measure(program, database, options.queries(), steps::at);
            return new AlertReport(
                    Machine.here(database), Prepared.settings(options, LocalDate.now(ZoneOffset.UTC)), alerts);
        }
    }
}
