package dev.laurel.demo;

import dev.laurel.web.Bundles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The site of the demo's partner, an invented magazine: a web server of its own on another port, and so another origin,
 * with a style of its own, that embeds both elements of the widget as any partner would.
 */
@ApplicationScoped
public class PartnerSite {
    private static final String STYLE = "/site.css";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final DemoMode mode;
    private final Bundles bundles;
    private final String host;
    private @Nullable Vertx vertx;

    PartnerSite(DemoMode mode, Bundles bundles, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.mode = mode;
        this.bundles = bundles;
        this.host = host;
    }

    @CheckedTemplate(basePath = "partner")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance site(Embedded embedded);
    }

    /**
     * What the site has written into its page.
     *
     * @param service where Laurel is
     * @param key the partner's publishable one
     * @param gigs ids by name
     */
    public record Embedded(String service, String key, Map<String, String> gigs) {
        /** The gig of a name. */
        public String gig(String name) {
            return gigs.getOrDefault(name, "");
        }
    }

    /** Serves the site. @return where it is, or why it is nowhere: the demo goes on without it */
    public String open(Embedded embedded) {
        int port = mode.partnerPort();
        if (port == 0) {
            return "none (--partner-port 0)";
        }
        var page = Templates.site(embedded).render();
        var style = style();
        var policy = policy(embedded.service());
        // One of its own: the service's counts every server, and would count this one as the service.
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        try {
            vertx.createHttpServer()
                    .requestHandler(request -> answer(request, page, style, policy))
                    .listen(port, host)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            return mode.partnerOrigin() + "   (refused on purpose: http://127.0.0.1:" + port + ")";
        } catch (CompletionException taken) {
            close();
            return "none: port " + port + " is taken; give another one with --partner-port";
        }
    }

    /** What Laurel asks of a partner's policy, and nothing beside the site's own style (docs/how-to/embed.md). */
    private static String policy(String service) {
        return "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; script-src "
                + service + "; frame-src " + service;
    }

    private static void answer(HttpServerRequest request, String page, String style, String policy) {
        var response = request.response().putHeader("X-Content-Type-Options", "nosniff");
        var method = request.method().name();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            response.setStatusCode(METHOD_NOT_ALLOWED)
                    .putHeader("Allow", "GET, HEAD")
                    .end();
            return;
        }
        switch (request.path()) {
            case "/" -> send(response.putHeader("Content-Security-Policy", policy), "text/html", page);
            case STYLE -> send(response, "text/css", style);
            default -> response.setStatusCode(NOT_FOUND).end();
        }
    }

    private static void send(HttpServerResponse response, String type, String text) {
        response.setStatusCode(OK)
                .putHeader("Content-Type", type + ";charset=utf-8")
                .end(text);
    }

    private String style() {
        var path = "/META-INF/resources" + bundles.path("partner.css");
        try (InputStream in = PartnerSite.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program was packaged without " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @PreDestroy
    void close() {
        if (vertx != null) {
            vertx.close();
            vertx = null;
        }
    }
}
