package dev.laurel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.laurel.embedded.PostgresForTests;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusyStorageTest {
    private final Problems problems = new Problems();

    private static AgroalDataSource pool() throws SQLException {
        var database = PostgresForTests.freshDatabase();
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .acquisitionTimeout(Duration.ofMinutes(1))
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(database.url())
                                .principal(new NamePrincipal(database.username()))
                                .credential(new SimplePassword(database.password())))));
    }

    @Test
    void whoFindsAllConnectionsInUseIsToldToTryAgain() throws SQLException {
        try (var pool = pool();
                var _ = pool.getConnection()) {
            pool.getConfiguration().connectionPoolConfiguration().setAcquisitionTimeout(Duration.ofMillis(1));
            var fault = assertThrows(SQLException.class, pool::getConnection);
            var answer = answer(new GenericJDBCException("Unable to acquire JDBC Connection", fault));
            assertEquals(503, answer.getStatus());
            assertEquals("1", answer.getHeaderString(HttpHeaders.RETRY_AFTER));
        }
    }

    /** What the database itself has refused stays a fault of ours. */
    @Test
    void aStatementThatTheDatabaseRefusesIsNoSuchCase() throws SQLException {
        try (var pool = pool();
                var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            var fault = assertThrows(SQLException.class, () -> statement.execute("select nonsense"));
            assertEquals(500, answer(new GenericJDBCException("refused", fault)).getStatus());
        }
    }

    @Test
    void whoseConnectionTheServerEndsIsToldToTryAgain() throws SQLException {
        try (var pool = pool();
                var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            var fault = assertThrows(
                    SQLException.class, () -> statement.execute("select pg_terminate_backend(pg_backend_pid())"));
            assertEquals(503, answer(new Reads.UnreadableException(fault)).getStatus());
        }
    }

    @ParameterizedTest
    @CsvSource({"08001, 503", "08006, 503", "57P02, 503", "57P03, 503", "57014, 500", "42703, 500"})
    void aReadThatFailsIsToldByTheStateOfTheDatabase(String state, int status) {
        var fault = new SQLException("a fault", state);
        assertEquals(status, answer(new Reads.UnreadableException(fault)).getStatus());
    }

    private Response answer(Throwable thrown) {
        return problems.anythingElse(thrown, null);
    }
}
