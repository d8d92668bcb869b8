package dev.laurel.cli;

import java.io.PrintStream;

/**
 * {@code laurel audit}: selection and scoring rates by self-declared group. It reads the database that the other tools
 * read, while the service runs or not, serves nothing, keeps no index, and writes nothing but the files asked for.
 */
final class AuditCommand implements Command {
    @Override
    public int run(String[] words, PrintStream out, PrintStream err) {
        var options = AuditOptions.of(words);
        // A file that cannot be read is told before anything is started.
        options.file().map(AuditOptions::read).ifPresent(groups -> options.groupings(groups.columns()));
        var settings = Settings.ofThisProcess();
        var directory = options.directory();
        if (WorkDatabase.served(settings, directory).isEmpty() && !directory.isLaurels()) {
            throw new FailedException("there is nobody to audit: " + directory
                    + " is no data directory; run ./laurel demo once, or set QUARKUS_DATASOURCE_JDBC_URL");
        }
        var database = WorkDatabase.open(settings, directory);
        configure(settings, database);
        return Service.run(AuditApplication.class, database::close, words);
    }

    private static void configure(Settings settings, WorkDatabase database) {
        var address = database.address();
        System.setProperty("quarkus.datasource.jdbc.url", address.url());
        System.setProperty("quarkus.datasource.username", address.username());
        System.setProperty("quarkus.datasource.password", address.password());
        // Nothing is served, nothing runs by the clock, nothing is fetched, and no index is made.
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("laurel.fetch.enabled", "false");
        System.setProperty("laurel.index.feed", "false");
        System.setProperty("laurel.alerts.enabled", "false");
        System.setProperty("laurel.webhooks.enabled", "false");
        settings.byDefault("laurel.key.pepper", Service.freshPepper());
        settings.byDefault("quarkus.log.console.level", "WARN");
        System.setProperty("quarkus.log.console.stderr", "true");
    }
}
