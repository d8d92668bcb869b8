package dev.laurel.cli;

/** A verb cannot do its work; the message tells the person at the terminal why, without a stack trace. */
final class FailedException extends RuntimeException {
    FailedException(String message) {
        super(message);
    }

    FailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
