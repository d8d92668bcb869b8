package dev.laurel.credential.fetch;

import java.util.Locale;

/**
 * What decided an attempt to fetch. For the operator's eyes (log, audit rows, metrics): outward only
 * {@link Verdict#reason()} is told, so that nobody can feel their way through a network by our answers.
 */
public enum Rule {
    /** The document was read. */
    READ(Verdict.READ),
    /** The host sent us on to another address, which is checked anew. */
    REDIRECTED(Verdict.REDIRECTED),

    /** The host says 404. */
    NOT_FOUND(Verdict.MISSING),
    /** The host says 410: it is gone for good. */
    GONE(Verdict.MISSING),

    /** It is longer than an address may be. */
    URL_LENGTH(Verdict.FORBIDDEN),
    /** It is not https. */
    SCHEME(Verdict.FORBIDDEN),
    /** It names a user. */
    USER_INFO(Verdict.FORBIDDEN),
    /** It has a fragment, which no request carries. */
    FRAGMENT(Verdict.FORBIDDEN),
    /** Another port than 443. */
    PORT(Verdict.FORBIDDEN),
    /** An IP address in whatever form, in place of a name. */
    HOST_LITERAL(Verdict.FORBIDDEN),
    /** No host name that has one spelling only. */
    HOST_FORM(Verdict.FORBIDDEN),
    /** A name that never belongs to the public Internet, such as {@code localhost} or {@code printer.local}. */
    HOST_SPECIAL(Verdict.FORBIDDEN),
    /** The name stands for an address that is not global unicast. */
    ADDRESS(Verdict.FORBIDDEN),
    /** Keys were sent on to another site, which the issuer's identifier does not name. */
    REDIRECT_SITE(Verdict.FORBIDDEN),

    /** Nobody knows the name. */
    NAME_UNKNOWN(Verdict.UNREACHABLE, true),
    /** The name service did not answer in time. */
    NAME_TIME(Verdict.UNREACHABLE, true),
    /** No connection. */
    CONNECT(Verdict.UNREACHABLE, true),
    /** No connection in time. */
    CONNECT_TIME(Verdict.UNREACHABLE, true),
    /** No TLS connection with that name: certificate, name or protocol. */
    TLS(Verdict.UNREACHABLE, true),
    /** No head of an answer in time. */
    FIRST_BYTE_TIME(Verdict.UNREACHABLE, true),
    /** The answer did not end in time. */
    TOTAL_TIME(Verdict.UNREACHABLE, true),
    /** The answer is not HTTP as it should be, its head is too large, or the connection broke. */
    PROTOCOL(Verdict.UNREACHABLE, true),
    /** Status 429 or 500 and above. */
    SERVER(Verdict.UNREACHABLE, true),
    /** Another status than 200, 404, 410 or a redirect. */
    STATUS(Verdict.UNREACHABLE),
    /** A media type that this use does not take. */
    TYPE(Verdict.UNREACHABLE),
    /** A content encoding: packed answers are refused unread. */
    ENCODING(Verdict.UNREACHABLE),
    /** Larger than this use takes. */
    SIZE(Verdict.UNREACHABLE),
    /** One redirect too many. */
    REDIRECTS(Verdict.UNREACHABLE),
    /** A redirect without an address that can be read. */
    REDIRECT_FORM(Verdict.UNREACHABLE),

    /** No room in time: too many fetches are under way. */
    BUSY(Verdict.UNREACHABLE),
    /** Whoever asked had less time than a fetch may take, and it was over. */
    CALLER_TIME(Verdict.UNREACHABLE),
    /** The host was asked often enough for now. */
    HOST_QUOTA(Verdict.UNREACHABLE),
    /** The host failed again and again, and is left alone for a while. */
    CIRCUIT(Verdict.UNREACHABLE);

    private final Verdict verdict;
    private final boolean isHostsFault;

    Rule(Verdict verdict) {
        this(verdict, false);
    }

    Rule(Verdict verdict, boolean isHostsFault) {
        this.verdict = verdict;
        this.isHostsFault = isHostsFault;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** Whether it speaks against the host, so that repeating it soon is of no use. */
    boolean isHostsFault() {
        return isHostsFault;
    }

    /** Whether the host answered, for better or worse. */
    boolean isHostsAnswer() {
        return switch (this) {
            case READ, REDIRECTED, NOT_FOUND, GONE, STATUS, TYPE, ENCODING, SIZE -> true;
            default -> false;
        };
    }

    /** Whether it is about the moment, and says nothing of the document or its host. */
    public boolean isPassing() {
        return switch (this) {
            case BUSY, CALLER_TIME, HOST_QUOTA, CIRCUIT -> true;
            default -> false;
        };
    }

    /** Whether time ran out. */
    boolean isLate() {
        return switch (this) {
            case NAME_TIME, CONNECT_TIME, FIRST_BYTE_TIME, TOTAL_TIME -> true;
            default -> false;
        };
    }

    /** Stable snake_case word for logs, rows and metrics. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
