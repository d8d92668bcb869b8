package dev.laurel.cli.doctor;

import dev.laurel.embedded.DatabaseAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the doctor looks.
 *
 * @param directory the data directory, which may not exist
 * @param claimed whether it is one of Laurel's
 * @param external whether a PostgreSQL is given by QUARKUS_DATASOURCE_JDBC_URL, as for {@code serve}
 * @param database a database that serves or should, if any
 * @param baseUrl of the service, running or not
 * @param healthUrl of its health: the same in the demo, a port of its own elsewhere (decision 0042)
 * @param operatorKey from the demo's access file
 */
public record Surroundings(
        Path directory,
        boolean claimed,
        boolean external,
        Optional<DatabaseAddress> database,
        String baseUrl,
        String healthUrl,
        Optional<String> operatorKey,
        Map<String, String> environment) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** A key must not get into a message by way of the record. */
    @Override
    public String toString() {
        return "Surroundings[" + directory + ", " + database + ", " + baseUrl + "]";
    }
}
