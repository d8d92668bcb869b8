package dev.laurel.api;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Entity tags: a read answers one, an edit must send it back (api.md, "edits"). */
public final class Etags {
    private Etags() {}

    /** The strong tag of a version. */
    public static String of(long version) {
        return "\"v" + version + "\"";
    }

    /**
     * Requires that the caller has seen the current version.
     *
     * @param ifMatch the If-Match header; null when missing
     * @throws ProblemException PRECONDITION_REQUIRED, PRECONDITION_FAILED
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null) {
            throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED);
        }
        if (!matches(ifMatch, version)) {
            throw ProblemException.of(ProblemType.PRECONDITION_FAILED);
        }
    }

    /** A read: 304 where If-None-Match names the current version, else 200 with the tag. */
    public static Response read(@Nullable String ifNoneMatch, long version, Object view) {
        if (ifNoneMatch != null && matches(ifNoneMatch, version)) {
            return Response.notModified(tag(version)).build();
        }
        return Response.ok(view).tag(tag(version)).build();
    }

    /** The tag as JAX-RS wants it, for answers that carry it. */
    public static jakarta.ws.rs.core.EntityTag tag(long version) {
        return new jakarta.ws.rs.core.EntityTag("v" + version);
    }

    private static boolean matches(String header, long version) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(of(version)));
    }
}
