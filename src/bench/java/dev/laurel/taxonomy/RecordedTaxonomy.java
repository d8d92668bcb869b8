package dev.laurel.taxonomy;

import jakarta.enterprise.inject.Vetoed;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** The taxonomy of a database, read by the program's own code without the program around it. */
public final class RecordedTaxonomy {
    private RecordedTaxonomy() {}

    /** Reads when it is first asked. */
    public static Taxonomy of(DataSource database) {
        return new Taxonomy(database);
    }

    /** One that holds these skills for good, and knows no database. */
    public static Taxonomy of(Skills skills) {
        return new InMemory(skills);
    }

    /** Vetoed: it would inherit being a bean, and stand beside the real one in tests. */
    @Vetoed
    private static final class InMemory extends Taxonomy {
        private final Skills held;

        InMemory(Skills held) {
            super(new NoDatabase());
            this.held = held;
        }

        @Override
        public Skills skills() {
            return held;
        }

        @Override
        public boolean refreshIfChanged() {
            return false;
        }
    }

    /** Refuses: whoever asks it has found a way that leads past the skills in memory. */
    private static final class NoDatabase implements DataSource {
        private static final String REFUSED = "these skills are held in memory alone";

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException(REFUSED);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            throw new SQLException(REFUSED);
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            throw new SQLException(REFUSED);
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            throw new SQLException(REFUSED);
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            throw new SQLException(REFUSED);
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException(REFUSED);
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException(REFUSED);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
