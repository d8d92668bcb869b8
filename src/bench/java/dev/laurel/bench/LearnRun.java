package dev.laurel.bench;

import dev.laurel.bench.learn.Learning;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** One run of what people might learn. */
final class LearnRun {
    private final Options options;
    private final Steps steps;

    LearnRun(Options options, Steps steps) {
        this.options = options;
        this.steps = steps;
    }

    /** Runs. */
    LearnReport report() throws IOException, SQLException, InterruptedException {
        return OnACopy.run(options, steps, (program, setup) -> {
            var learn = Learning.measure(program, options.queries(), options.checks(), options.seed(), steps::at);
            return new LearnReport(
                    Machine.here(setup.database().dataSource()),
                    Prepared.settings(options, LocalDate.now(ZoneOffset.UTC)),
                    learn);
        });
    }
}
