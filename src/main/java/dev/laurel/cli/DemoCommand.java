package dev.laurel.cli;

import dev.laurel.embedded.DatabaseAddress;
import dev.laurel.embedded.Durability;
import dev.laurel.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.net.InetAddress;
import java.util.Set;

/** {@code laurel demo}: the whole service on one machine, database included. */
final class DemoCommand implements Command {
    private static final String PARTNER_PORT = "--partner-port";
    private static final int DEFAULT_PORT = 8080;
    private static final int MAX_PORT = 65_535;

    @Override
    public int run(String[] words, PrintStream out, PrintStream err) {
        Arguments arguments = Arguments.of(words, Set.of("--port", PARTNER_PORT, "--data"), Set.of("--fresh"));
        arguments.words();
        int port = arguments.number("--port", 1, MAX_PORT, DEFAULT_PORT);
        int partnerPort = arguments.number(PARTNER_PORT, 0, MAX_PORT, port == MAX_PORT ? 0 : port + 1);
        if (partnerPort == port) {
            throw new UsageException("the partner's site needs a port of its own: " + PARTNER_PORT + " " + port);
        }
        DataDirectory directory = DataDirectory.of(arguments.value("--data"));
        Service.requireFree(InetAddress.getLoopbackAddress(), port);
        if (arguments.has("--fresh")) {
            directory.empty();
        }
        directory.claim();
        System.setProperty("laurel.demo.partner-port", Integer.toString(partnerPort));
        return serve(directory, port, out);
    }

    private static int serve(DataDirectory directory, int port, PrintStream out) {
        Settings settings = Settings.ofThisProcess();
        configure(settings, directory, port);
        if (settings.given("quarkus.datasource.jdbc.url").isPresent()) {
            out.println("laurel demo: using the PostgreSQL of QUARKUS_DATASOURCE_JDBC_URL");
            return Service.run(DemoApplication.class, () -> {});
        }
        out.println("laurel demo: starting PostgreSQL on " + directory + " …");
        EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.path(), Durability.KEPT);
        DatabaseAddress address = postgres.address();
        System.setProperty("quarkus.datasource.jdbc.url", address.url());
        System.setProperty("quarkus.datasource.username", address.username());
        System.setProperty("quarkus.datasource.password", address.password());
        return Service.run(DemoApplication.class, postgres::close);
    }

    private static void configure(Settings settings, DataDirectory directory, int port) {
        System.setProperty("laurel.demo.enabled", "true");
        System.setProperty("laurel.demo.directory", directory.toString());
        System.setProperty("quarkus.http.port", Integer.toString(port));
        settings.byDefault("quarkus.http.host", "127.0.0.1");
        // A demo has no use for a second port: health and metrics are shown on the first, see DemoRoutes.
        settings.byDefault("quarkus.management.host", "127.0.0.1");
        // Not 0: the metrics of a server without a port number and of one with it carry other tags, and clash.
        settings.byDefault("quarkus.management.port", Integer.toString(Service.freePort()));
        settings.byDefault("laurel.key.pepper", directory.pepper(Service::freshPepper));
        // The demo's issuers live in its document store; nothing it shows needs the Internet.
        settings.byDefault("laurel.fetch.enabled", "false");
        settings.byDefault("laurel.index.dir", directory.resolve("index").toString());
        // The terminal belongs to the screen with the keys; the whole log is in the folder.
        settings.byDefault("quarkus.log.console.level", "WARN");
        settings.byDefault("quarkus.log.file.enabled", "true");
        settings.byDefault(
                "quarkus.log.file.path", directory.resolve("laurel.log").toString());
    }
}
