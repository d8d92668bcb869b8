package dev.laurel.embedded;

/** Says why the embedded PostgreSQL cannot serve; the message is written for the person at the terminal. */
public final class PostgresUnavailableException extends RuntimeException {
    public PostgresUnavailableException(String message) {
        super(message);
    }

    public PostgresUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
