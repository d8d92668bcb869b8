package dev.laurel.bench.check;

/** An index answers otherwise than the plain computation: nothing that it does is worth measuring. */
public final class AnswersDifferException extends RuntimeException {
    AnswersDifferException(String message) {
        super(message);
    }
}
