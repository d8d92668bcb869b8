package dev.laurel.cli;

import dev.laurel.embedded.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of this process before Quarkus reads them: environment variables, and the system properties that a verb
 * puts above Laurel's defaults but below what the person who starts it has set.
 */
record Settings(Map<String, String> environment) {
    /** The longest secret file that is read; a secret is a line. */
    private static final long SECRET_FILE_LIMIT_BYTES = 4096;

    static Settings ofThisProcess() {
        return new Settings(System.getenv());
    }

    /** A setting by its property name, given as a system property or under the name that environment variables have. */
    Optional<String> given(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(environment.get(variable(property))))
                .filter(value -> !value.isBlank());
    }

    /** Sets a property unless somebody has given it. */
    void byDefault(String property, String value) {
        if (given(property).isEmpty()) {
            System.setProperty(property, value);
        }
    }

    /** The database in {@code quarkus.datasource.*}, if an address was given. */
    Optional<DatabaseAddress> database() {
        return given("quarkus.datasource.jdbc.url")
                .map(url -> new DatabaseAddress(
                        url,
                        given("quarkus.datasource.username").orElse(""),
                        given("quarkus.datasource.password").orElse("")));
    }

    /**
     * A secret from {@code NAME}, or from the file that {@code NAME_FILE} names.
     *
     * @throws FailedException when both are given or the file cannot be read
     */
    Optional<String> secret(String name) {
        Optional<String> value = Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
        Optional<String> file =
                Optional.ofNullable(environment.get(name + "_FILE")).filter(text -> !text.isBlank());
        if (value.isPresent() && file.isPresent()) {
            throw new FailedException(name + " and " + name + "_FILE are both set; keep one");
        }
        return file.map(path -> content(name, Path.of(path))).or(() -> value);
    }

    private static String content(String name, Path file) {
        try {
            if (Files.size(file) > SECRET_FILE_LIMIT_BYTES) {
                throw new FailedException(name + "_FILE names a file above " + SECRET_FILE_LIMIT_BYTES + " bytes");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new FailedException(name + "_FILE cannot be read: " + e.getMessage(), e);
        }
    }

    /** MicroProfile Config's rule: every character that is no letter or digit becomes an underscore. */
    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
