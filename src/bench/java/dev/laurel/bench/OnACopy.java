package dev.laurel.bench;

import dev.laurel.bench.load.Copy;
import dev.laurel.bench.program.Call;
import dev.laurel.bench.program.Program;
import dev.laurel.embedded.Durability;
import dev.laurel.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;

/** A run that changes its world: on a copy of the database, so that the kept one is as before for the next. */
final class OnACopy {
    private static final String DATABASE = "database";

    private OnACopy() {}

    /** Measures a program that has its index. */
    @FunctionalInterface
    interface Measuring<T> {
        T of(Program program, Program.Setup setup) throws IOException, SQLException, InterruptedException;
    }

    /** Runs. */
    static <T> T run(Options options, Steps steps, Measuring<T> measuring)
            throws IOException, SQLException, InterruptedException {
        try (var folder = Folder.of(options.data());
                var postgres = EmbeddedPostgres.start(folder.path().resolve(DATABASE), Durability.KEPT)) {
            var prepared = Prepared.in(folder, postgres, options, steps);
            steps.at("copying the database, which is going to be changed");
            try (var copy = Copy.of(postgres.address())) {
                var setup = prepared.setup().on(copy.address());
                steps.at("the program builds its index");
                try (var program = Program.start(setup, Building.limit((long) options.people() + options.gigs()))) {
                    program.api().send(Call.put("/v1/exchange-rates", "application/json", Rates.body()));
                    return measuring.of(program, setup);
                }
            }
        }
    }
}
