package dev.laurel.credential.jsonld;

/** A document that has no meaning under its contexts, or one that would take too long to find out. */
public final class NotJsonLd extends Exception {
    private static final long serialVersionUID = 1L;

    NotJsonLd(String message, Throwable cause) {
        super(message, cause);
    }
}
