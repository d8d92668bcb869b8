package dev.laurel.bench;

import dev.laurel.bench.program.Program;
import dev.laurel.bench.world.World;
import dev.laurel.embedded.Durability;
import dev.laurel.embedded.EmbeddedPostgres;
import dev.laurel.freelancer.PeopleLines;
import dev.laurel.taxonomy.RecordedTaxonomy;
import dev.laurel.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** One run of how fast people are imported: from a file, through the API, into database and index. */
final class ImportRun {
    private static final String URL = "/v1/imports?kind=freelancers";
    private static final String NDJSON = "application/x-ndjson";
    /** Claims of somebody who writes them down. */
    private static final int CLAIMS = 8;
    /** Lines of a first file, with which the program grows warm. */
    private static final int WARMING = 100_000;

    private static final String AT_ONCE = "-Dlaurel.index.patience=0s";
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Options options;
    private final Steps steps;

    ImportRun(Options options, Steps steps) {
        this.options = options;
        this.steps = steps;
    }

    /** Runs. */
    ImportReport report() throws IOException, SQLException, InterruptedException {
        try (var folder = Folder.of(options.data());
                var postgres = EmbeddedPostgres.start(folder.path().resolve("database"), Durability.KEPT)) {
            var setup = Prepared.empty(folder, postgres, options, steps);
            var database = postgres.address().dataSource();
            var taxonomy = RecordedTaxonomy.of(database);
            var world = Prepared.world(options, LocalDate.now(ZoneOffset.UTC));
            steps.at("writing the files");
            var warming = file(folder.path().resolve("warming.ndjson"), world, options.people(), WARMING, taxonomy);
            var measured = file(folder.path().resolve("people.ndjson"), world, 0, options.people(), taxonomy);
            try (var program = Program.start(setup.with(AT_ONCE), Building.limit(options.people()))) {
                steps.at("importing, to grow warm");
                once(program, postgres, warming, WARMING);
                steps.at("importing");
                var first = once(program, postgres, measured, options.people());
                steps.at("importing again");
                var again = once(program, postgres, measured, options.people());
                compare(program);
                return new ImportReport(
                        Machine.here(database),
                        Prepared.settings(options, LocalDate.now(ZoneOffset.UTC)),
                        Files.size(measured),
                        first,
                        again);
            }
        }
    }

    private static Path file(Path file, World world, int from, int count, Taxonomy taxonomy) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = from; i < from + count; i++) {
                out.write(PeopleLines.line(
                                "r" + i,
                                world.person(i),
                                CLAIMS,
                                skill -> taxonomy.find(skill).orElseThrow().label())
                        .toString());
                out.write('\n');
            }
        }
        return file;
    }

    private ImportReport.Once once(Program program, EmbeddedPostgres postgres, Path file, int lines)
            throws IOException, InterruptedException {
        var cpu = program.cpu();
        var database = postgres.cpu();
        long begin = System.nanoTime();
        var answer = program.api().sendFile(URL, NDJSON, file, PATIENCE);
        double acknowledged = (System.nanoTime() - begin) / NANOS;
        if (answer.path("kept").asInt() != lines) {
            throw new IOException("not everybody was kept: " + answer);
        }
        var index = program.api().read("/v1/index");
        while (index.path("position").asLong() < index.path("databasePosition").asLong()) {
            index = program.api().read("/v1/index");
        }
        double visible = (System.nanoTime() - begin) / NANOS;
        return new ImportReport.Once(
                lines,
                acknowledged,
                visible,
                program.cpu().minus(cpu).toMillis() / MILLIS,
                postgres.cpu().minus(database).toMillis() / MILLIS);
    }

    private static void compare(Program program) throws IOException, InterruptedException {
        var index = program.api().read("/v1/index?digest=true");
        if (!index.path("indexDigest").equals(index.path("databaseDigest"))) {
            throw new IOException("the index is not the database: " + index);
        }
    }
}
