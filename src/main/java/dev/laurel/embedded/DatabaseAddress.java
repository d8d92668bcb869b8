package dev.laurel.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** How to reach a database: what {@code QUARKUS_DATASOURCE_JDBC_URL}, {@code _USERNAME} and {@code _PASSWORD} say. */
public record DatabaseAddress(String url, String username, String password) {
    private static final String FILE = "database.properties";

    /** The address that a Laurel data directory last served at; empty when none was written. */
    public static Optional<DatabaseAddress> in(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        lines.load(new StringReader(Files.readString(file)));
        return Optional.of(new DatabaseAddress(
                lines.getProperty("url", ""), lines.getProperty("username", ""), lines.getProperty("password", "")));
    }

    /** Leaves the address in the directory, readable by its owner alone. */
    public void write(Path directory) throws IOException {
        Properties lines = new Properties();
        lines.setProperty("url", url);
        lines.setProperty("username", username);
        lines.setProperty("password", password);
        StringWriter text = new StringWriter();
        lines.store(text, "Where this directory's PostgreSQL listens; written at each start");
        PrivateFile.write(directory.resolve(FILE), text.toString());
    }

    /** Connections without a pool, for tools that need a few. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        if (!username.isEmpty()) {
            source.setUser(username);
        }
        if (!password.isEmpty()) {
            source.setPassword(password);
        }
        source.setApplicationName("laurel");
        return source;
    }

    /** Without the password, wherever it was given: addresses end up in messages. */
    @Override
    public String toString() {
        int query = url.indexOf('?');
        return (query < 0 ? url : url.substring(0, query)) + (username.isEmpty() ? "" : " as " + username);
    }
}
