package dev.laurel.credential.fetch;

/** A body went beyond what its use takes. */
final class TooLarge extends Exception {
    TooLarge() {
        super("", null, false, false);
    }
}
