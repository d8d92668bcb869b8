package dev.laurel.embedded;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;

/** The ground under every component test: a real PostgreSQL with every migration applied. */
@QuarkusTest
class DatabaseTest {
    @Inject
    DataSource dataSource;

    @Inject
    Flyway flyway;

    @Test
    void theDatabaseIsARealPostgres() throws SQLException {
        assertTrue(first(dataSource, "show server_version").startsWith("18."));
        assertEquals("UTF8", first(dataSource, "show server_encoding"));
    }

    @Test
    void everyMigrationIsApplied() {
        assertArrayEquals(new MigrationInfo[0], flyway.info().pending());
    }

    @Test
    void aFreshDatabaseIsNobodyElses() throws SQLException {
        DataSource fresh = PostgresForTests.freshDatabase().dataSource();
        assertTrue(first(fresh, "select current_database()").startsWith("test_"));
        assertEquals("laurel", first(dataSource, "select current_database()"));
    }

    private static String first(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }
}
