package dev.laurel.index.feed;

import java.sql.SQLException;

/** The database did not take or give rows of the change log; a transaction that wrote to it must not commit. */
class ChangeLogUnavailableException extends RuntimeException {
    ChangeLogUnavailableException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
