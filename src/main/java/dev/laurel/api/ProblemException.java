package dev.laurel.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a {@link Problem}. Thrown for what the caller can mend; a refused business rule that has an
 * answer of its own is a value instead.
 */
public final class ProblemException extends RuntimeException {
    private final ProblemType type;
    private final @Nullable String detail;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    private ProblemException(
            ProblemType type, @Nullable String detail, List<Fault> faults, Map<String, String> headers) {
        super(faults.isEmpty() ? type.code() : type.code() + " " + faults);
        this.type = type;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    /** A problem whose detail is the type's own remedy. */
    public static ProblemException of(ProblemType type) {
        return new ProblemException(type, null, List.of(), Map.of());
    }

    /**
     * A problem of this occurrence.
     *
     * @param detail static text and the caller's own values; it is answered as it is
     */
    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, detail, List.of(), Map.of());
    }

    /** Bad input, with all its faults. */
    public static ProblemException invalid(List<Fault> faults) {
        return faulty(ProblemType.VALIDATION_FAILED, faults);
    }

    /** Bad input with a single fault. */
    public static ProblemException invalid(Fault fault) {
        return invalid(List.of(fault));
    }

    /** Bad input that has a problem type of its own, with where its faults are. */
    public static ProblemException faulty(ProblemType type, List<Fault> faults) {
        return new ProblemException(type, null, faults, Map.of());
    }

    /** Not there, or not this caller's: the same answer byte for byte. */
    public static ProblemException notFound() {
        return of(ProblemType.NOT_FOUND);
    }

    /** The same problem with one more response header, such as Retry-After. */
    public ProblemException with(String header, String value) {
        var more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new ProblemException(type, detail, faults, more);
    }

    public ProblemType type() {
        return type;
    }

    /** What is said of this occurrence, or else what a caller can do about the type. */
    public String detail() {
        return detail == null ? type.remedy() : detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    Map<String, String> headers() {
        return headers;
    }

    Problem toProblem(String requestId) {
        return Problem.of(type, detail, faults, requestId);
    }

    /** Thrown as an answer, not as an accident: filling in a stack would only cost. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
