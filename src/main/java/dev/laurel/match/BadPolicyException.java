package dev.laurel.match;

/** A policy file that is incomplete, out of range or would break a law of scoring; names the key at fault. */
public final class BadPolicyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String key;

    BadPolicyException(String key, String fault) {
        super(key + ": " + fault);
        this.key = key;
    }

    /** The key at fault, or the line where it has none. */
    public String key() {
        return key;
    }
}
