package dev.laurel.cli;

import dev.laurel.account.Keys;
import dev.laurel.embedded.DatabaseAddress;
import dev.laurel.embedded.Durability;
import dev.laurel.embedded.EmbeddedPostgres;
import dev.laurel.embedded.Folders;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * {@code laurel train}: runs the whole service for some seconds on a database that is thrown away, asks it what users
 * ask, and ends. By itself that is of no use: it is the run from which the JVM makes the cache of classes and profiles
 * that later starts begin with ({@code -XX:AOTCacheOutput}, decision 0130).
 */
final class TrainCommand implements Command {
    /** A minute where nothing else runs; with the lowest priority on a busy machine, many. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    @Override
    public int run(String[] words, PrintStream out, PrintStream err) {
        Arguments.of(words, Set.of(), Set.of()).words();
        haltAfterLimit();
        Path folder = folder();
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("database"), Durability.THROWN_AWAY);
            configure(folder, postgres.address());
            return Service.run(TrainApplication.class, () -> {
                postgres.close();
                Folders.delete(folder);
            });
        } catch (RuntimeException e) {
            Folders.delete(folder);
            throw e;
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("laurel-train");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void haltAfterLimit() {
        Thread.ofPlatform().daemon().name("laurel-train-limit").start(() -> {
            try {
                Thread.sleep(LIMIT);
                Runtime.getRuntime().halt(Main.FAILED);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** What the environment says about a database, a port or a pepper is for the real service, not for this one. */
    private static void configure(Path folder, DatabaseAddress database) {
        Map.of(
                        "quarkus.datasource.jdbc.url", database.url(),
                        "quarkus.datasource.username", database.username(),
                        "quarkus.datasource.password", database.password(),
                        "quarkus.http.host", "127.0.0.1",
                        "quarkus.http.port", Integer.toString(Service.freePort()),
                        "quarkus.management.host", "127.0.0.1",
                        "quarkus.management.port", Integer.toString(Service.freePort()),
                        "laurel.key.pepper", Service.freshPepper(),
                        "laurel.operator.key", Keys.freshSecret(),
                        "laurel.index.dir", folder.resolve("index").toString())
                .forEach(System::setProperty);
        System.setProperty("laurel.fetch.enabled", "false");
        System.setProperty("laurel.webhooks.enabled", "false");
    }
}
