package dev.laurel.cli;

import dev.laurel.api.Secrets;
import dev.laurel.embedded.DatabaseAddress;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** {@code laurel serve}: the service against a PostgreSQL that somebody else runs. */
final class ServeCommand implements Command {
    private static final String PEPPER = "LAUREL_KEY_PEPPER";

    @Override
    public int run(String[] words, PrintStream out, PrintStream err) {
        Arguments.of(words, Set.of(), Set.of()).words();
        Settings settings = Settings.ofThisProcess();
        requireDatabase(settings);
        System.setProperty("laurel.key.pepper", pepper(settings));
        settings.secret("LAUREL_OPERATOR_KEY").ifPresent(key -> System.setProperty("laurel.operator.key", key));
        settings.byDefault("laurel.index.dir", ".laurel/index");
        return Service.run(ServeApplication.class, () -> {});
    }

    private static String pepper(Settings settings) {
        String pepper = settings.given("laurel.key.pepper")
                .or(() -> settings.secret(PEPPER))
                .orElseThrow(() -> new FailedException(PEPPER + " (or " + PEPPER
                        + "_FILE) is not set; keys are kept under it. " + "Make one with: openssl rand -hex 32"));
        if (pepper.length() < Secrets.MIN_PEPPER_LENGTH) {
            throw new FailedException(
                    PEPPER + " has " + pepper.length() + " characters; it needs at least " + Secrets.MIN_PEPPER_LENGTH);
        }
        return pepper;
    }

    private static void requireDatabase(Settings settings) {
        DatabaseAddress address = settings.database()
                .orElseThrow(() -> new FailedException("QUARKUS_DATASOURCE_JDBC_URL is not set; "
                        + "give it, with QUARKUS_DATASOURCE_USERNAME and _PASSWORD, or try ./laurel demo"));
        if (!address.url().startsWith("jdbc:postgresql:")) {
            throw new FailedException("QUARKUS_DATASOURCE_JDBC_URL must begin with jdbc:postgresql:");
        }
        try (Connection connection = address.dataSource().getConnection()) {
            connection.isReadOnly();
        } catch (SQLException e) {
            throw new FailedException("cannot connect to " + address + ": " + e.getMessage(), e);
        }
    }
}
