package dev.laurel.account;

/** What a key may be shown to. */
public enum KeyKind {
    /** {@code sk_…}: a server's; everything its account may do. */
    SECRET("sk_"),
    /** {@code pk_…}: a page's; public data only, from its exact origins. */
    PUBLISHABLE("pk_");

    private final String start;

    KeyKind(String start) {
        this.start = start;
    }

    String start() {
        return start;
    }
}
