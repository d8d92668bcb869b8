package dev.laurel.bench;

import dev.laurel.bench.alert.Alerting;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** One run of how soon saved alerts are told of a new gig. */
final class AlertRun {
    private final Options options;
    private final Steps steps;

    AlertRun(Options options, Steps steps) {
        this.options = options;
        this.steps = steps;
    }

    /** Runs. */
    AlertReport report() throws IOException, SQLException, InterruptedException {
        return OnACopy.run(options, steps, (program, setup) -> {
            var database = setup.database().dataSource();
            var alerts = Alerting.measure(program, database, options.queries(), steps::at);
            return new AlertReport(
                    Machine.here(database), Prepared.settings(options, LocalDate.now(ZoneOffset.UTC)), alerts);
        });
    }
}
