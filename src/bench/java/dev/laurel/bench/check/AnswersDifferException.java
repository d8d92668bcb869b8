package dev.laurel.bench.check;

/** What is to be measured answers otherwise than it must: nothing that it does is worth measuring. */
public final class AnswersDifferException extends RuntimeException {
    public AnswersDifferException(String message) {
        super(message);
    }
}
