package dev.laurel.bench;

import dev.laurel.bench.program.Program;
import dev.laurel.bench.world.World;
import dev.laurel.embedded.EmbeddedPostgres;
import dev.laurel.match.Policy;
import dev.laurel.taxonomy.source.Starter;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A world that is in a database, and what a program needs to serve it; without an index.
 *
 * @param fillSeconds that the database took; 0 where it was there
 */
record Prepared(World world, Program.Setup setup, double fillSeconds) {
    /** The day whose world stands for all days' when worlds are told from each other, and how much of it. */
    static final LocalDate DIGEST_DAY = LocalDate.of(2026, 11, 1);

    static final int DIGESTED = 100;
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final String INDEX = "index";

    /** Fills the folder's database, or takes the one that is there. */
    static Prepared in(Folder folder, EmbeddedPostgres postgres, Options options, Steps steps)
            throws IOException, SQLException {
        steps.at("drawing the world");
        var name = options.people() + " people, " + options.gigs() + " gigs, " + digest(options);
        var known = folder.find(name);
        var day = known.map(Folder.Contents::day).orElse(LocalDate.now(ZoneOffset.UTC));
        var world = world(options, day);
        var key = known.map(Folder.Contents::key).orElseGet(Stage::freshKey);
        var setup = setup(folder, postgres, key, options, steps);
        double fillSeconds = 0;
        folder.delete(INDEX);
        if (known.isEmpty()) {
            folder.begin(name);
            fillSeconds = new Stage(postgres.address(), world, steps).set(options.people(), options.gigs());
            folder.complete(new Folder.Contents(name, day, key));
        }
        return new Prepared(world, setup, fillSeconds);
    }

    /** A database with the world's skills and nobody in it. */
    static Program.Setup empty(Folder folder, EmbeddedPostgres postgres, Options options, Steps steps)
            throws IOException, SQLException {
        folder.delete(INDEX);
        new Stage(postgres.address(), world(options, LocalDate.now(ZoneOffset.UTC)), steps).set(0, 0);
        return setup(folder, postgres, Stage.freshKey(), options, steps);
    }

    static World world(Options options, LocalDate day) throws IOException {
        return World.of(options.seed(), options.facts(), Starter.skills(), day);
    }

    /** Tells the world that is asked for from others. */
    static String digest(Options options) throws IOException {
        return world(options, DIGEST_DAY).digest(DIGESTED);
    }

    /** @param day on which it is measured */
    static Report.Settings settings(Options options, LocalDate day) throws IOException {
        return new Report.Settings(
                options.people(),
                options.gigs(),
                options.queries(),
                options.seed(),
                options.params().map(file -> String.valueOf(file.getFileName())).orElse("rounded"),
                digest(options),
                Policy.bundled().hash(),
                day.toString(),
                options.programOptions());
    }

    private static Program.Setup setup(
            Folder folder, EmbeddedPostgres postgres, String key, Options options, Steps steps) throws IOException {
        var home = Path.of(System.getProperty("laurel.home", ""));
        return new Program.Setup(
                home.resolve("target/quarkus-app/quarkus-run.jar").toAbsolutePath(),
                folder.path(),
                postgres.address(),
                key,
                options.port().isPresent() ? options.port().get() : twoFreePorts(steps),
                options.programOptions(),
                "");
    }

    /**
     * Below those that systems give to whoever connects somewhere: the program is started several times, and one
     * connection of anybody's on its port in between would end the run.
     */
    private static int twoFreePorts(Steps steps) throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                    var _ = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (BindException taken) {
                steps.at("a port is taken; trying another");
            }
        }
    }
}
