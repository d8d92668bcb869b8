package dev.laurel.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.laurel.bench.check.AnswersDifferException;
import dev.laurel.bench.plot.Plots;
import dev.laurel.cli.UsageException;
import dev.laurel.embedded.DirectoryInUseException;
import dev.laurel.embedded.PostgresUnavailableException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./laurel bench}: draws a world, checks, measures, prints. Exit codes: 0 done, 1 failed, 2 misused. */
public final class Bench {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Bench() {}

    public static void main(String[] words) throws InterruptedException {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(run(words, System.out, System.err));
    }

    static int run(String[] words, PrintStream out, PrintStream err) throws InterruptedException {
        try {
            var options = Options.of(words);
            var steps = new Steps(err);
            if (options.isVerify()) {
                var report = VerifyReport.measure(steps);
                print(report, VerifyTable.of(report), options, out, err);
            } else if (options.isSearch()) {
                var report = new SearchRun(options, steps).report();
                print(report, Table.of(report), options, out, err);
                draw(options, steps, folder -> Plots.ofSearch(folder, json(report)));
            } else if (options.isFresh()) {
                var report = new FreshRun(options, steps).report();
                print(report, FreshTable.of(report), options, out, err);
                return report.fresh().out() == report.fresh().revoked() ? 0 : FAILED;
            } else if (options.isUpskilling()) {
                var report = new LearnRun(options, steps).report();
                print(report, LearnTable.of(report), options, out, err);
            } else if (options.isAlerts()) {
                var report = new AlertRun(options, steps).report();
                print(report, report.table(), options, out, err);
            } else if (options.isImport()) {
                var report = new ImportRun(options, steps).report();
                print(report, report.table(), options, out, err);
            } else {
                var report = new Run(options, steps).report();
                print(report, Table.of(report), options, out, err);
                draw(options, steps, folder -> Plots.ofRequests(folder, json(report)));
            }
            return 0;
        } catch (UsageException misuse) {
            err.println("laurel bench: " + misuse.getMessage());
            err.println("usage: laurel " + Options.USAGE);
            return MISUSED;
        } catch (AnswersDifferException
                | IOException
                | GeneralSecurityException
                | SQLException
                | PostgresUnavailableException
                | DirectoryInUseException told) {
            err.println("laurel bench: " + told.getMessage());
            return FAILED;
        }
    }

    private static void print(Object report, String table, Options options, PrintStream out, PrintStream err)
            throws IOException {
        if (options.isJson()) {
            out.println(json(report));
        }
        (options.isJson() ? err : out).print(table);
    }

    /** Draws a report. */
    private interface Drawing {
        List<Path> into(Path folder) throws IOException;
    }

    private static void draw(Options options, Steps steps, Drawing drawing) throws IOException {
        if (options.plots().isPresent()) {
            for (var picture : drawing.into(options.plots().get())) {
                steps.at("drawn: " + picture);
            }
        }
    }

    private static String json(Object report) throws IOException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report);
    }
}
