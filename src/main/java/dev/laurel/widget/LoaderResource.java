package dev.laurel.widget;

import dev.laurel.web.Bundles;
import io.vertx.core.http.HttpHeaders;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The widget's loader, at the address that partners have written into their pages. It is fetched with CORS, as all
 * module scripts are, and a page of any origin may run it: what it may show is decided by the frames.
 */
@Path("/widget/v1/laurel.js")
public class LoaderResource {
    /** How long a browser may go without asking whether there is a newer one. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final int TAG_LENGTH = 32;

    private final String script;
    private final EntityTag tag;

    LoaderResource(Bundles bundles) {
        this.script = bundles.loader();
        this.tag = new EntityTag(digest(script));
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response get(@Context Request request) {
        var known = request.evaluatePreconditions(tag);
        var answer = known == null ? Response.ok(script, "text/javascript;charset=utf-8") : known;
        var cache = new CacheControl();
        cache.setMaxAge((int) FRESH.toSeconds());
        cache.setNoTransform(false);
        return answer.tag(tag)
                .cacheControl(cache)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN.toString(), "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
