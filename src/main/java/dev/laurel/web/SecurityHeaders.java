package dev.laurel.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What every answer tells a browser, unless it says something of its own: nothing of it may run, be framed, or learn
 * where a visitor came from (security.md, ASVS 3.4).
 */
@ApplicationScoped
public class SecurityHeaders {
    /** Name of the header that says what a page may load and who may frame it. */
    public static final String POLICY = "Content-Security-Policy";

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    /** The API's reference is drawn by Swagger UI, which writes scripts and styles into its page. */
    private static final String REFERENCE = "default-src 'self'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    private static final String REFERENCE_PATH = "/docs";
    /** Before everything that answers. */
    private static final int PRIORITY = 900;

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::enter, PRIORITY);
    }

    private static void enter(RoutingContext context) {
        var path = context.normalizedPath();
        var secure = context.request().isSSL();
        context.addHeadersEndHandler(ended -> add(context.response(), path, secure));
        context.next();
    }

    private static void add(HttpServerResponse response, String path, boolean secure) {
        boolean reference = path.equals(REFERENCE_PATH) || path.startsWith(REFERENCE_PATH + "/");
        absent(response, POLICY, reference ? REFERENCE : NOTHING);
        absent(response, "Referrer-Policy", "same-origin");
        absent(response, "Cross-Origin-Opener-Policy", "same-origin");
        absent(response, "Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (secure) {
            absent(response, "Strict-Transport-Security", "max-age=63072000");
        }
    }

    private static void absent(HttpServerResponse response, String name, String value) {
        if (!response.headers().contains(name)) {
            response.putHeader(name, value);
        }
    }
}
