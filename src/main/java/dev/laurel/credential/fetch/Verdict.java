package dev.laurel.credential.fetch;

import java.util.Locale;

/** How an attempt to fetch ended. */
public enum Verdict {
    READ,
    REDIRECTED,
    MISSING,
    UNREACHABLE,
    FORBIDDEN;

    /** The reason that is told outward; the same for everything that went wrong on the way. */
    public String reason() {
        return this == FORBIDDEN ? "fetch_target_forbidden" : "issuer_unreachable";
    }

    /** Stable word for logs, rows and metrics. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
