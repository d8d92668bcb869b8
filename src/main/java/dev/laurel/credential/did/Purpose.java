package dev.laurel.credential.did;

/** What a key may sign, by the list in which its controller's document names it (Controlled Identifiers 1.0, 2.3). */
public enum Purpose {
    /** Credentials. */
    ASSERTION("assertionMethod"),
    /** Presentations, by which a holder shows to be who it is. */
    AUTHENTICATION("authentication");

    private final String text;

    Purpose(String text) {
        this.text = text;
    }

    /** As documents and proofs name it. */
    public String text() {
        return text;
    }
}
