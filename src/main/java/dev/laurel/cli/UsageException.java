package dev.laurel.cli;

/** The arguments make no sense; the message says which and why, in one line. */
public final class UsageException extends RuntimeException {
    public UsageException(String message) {
        super(message);
    }
}
