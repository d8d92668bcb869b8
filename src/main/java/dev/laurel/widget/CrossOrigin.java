package dev.laurel.widget;

import dev.laurel.account.Caller;
import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Keys;
import dev.laurel.account.PublicPaths;
import dev.laurel.api.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets scripts on a publishable key's own pages read the widget's JSON: their origin is echoed, and no other (api.md,
 * security.md case 30). A browser's question beforehand carries no key unless it stands in the address; it is then
 * answered for an origin that some key is bound to, and the request itself is judged by its own key.
 */
@ApplicationScoped
public class CrossOrigin {
    private static final Logger LOG = Logger.getLogger(CrossOrigin.class);
    private static final CharSequence ORIGIN = HttpHeaders.ORIGIN;
    private static final int NO_CONTENT = 204;
    /**
     * Seconds for which a browser may remember the answer to its question: a key that was changed takes effect soon.
     */
    private static final String REMEMBERED = "600";
    /** Behind the headers of every answer, before whoever is calling is found out. */
    private static final int PRIORITY = 800;

    private final Keys keys;

    CrossOrigin(Keys keys) {
        this.keys = keys;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, PRIORITY);
    }

    private void answer(RoutingContext context) {
        if (!PublicPaths.takesKeyInAddress(context.normalizedPath())) {
            context.next();
            return;
        }
        var request = context.request();
        @Nullable String origin = request.getHeader(ORIGIN);
        context.addHeadersEndHandler(ended -> {
            context.response().headers().add(HttpHeaders.VARY, "Origin");
            if (origin != null && isListed(context, origin)) {
                context.response().putHeader("Access-Control-Allow-Origin", origin);
            }
        });
        if (origin != null && asksFirst(request)) {
            ask(context, request.getParam(PublicPaths.KEY), origin);
        } else {
            context.next();
        }
    }

    /** Whether a browser asks whether it may ask. */
    private static boolean asksFirst(HttpServerRequest request) {
        return HttpMethod.OPTIONS.equals(request.method())
                && request.headers().contains("Access-Control-Request-Method");
    }

    private void ask(RoutingContext context, @Nullable String key, String origin) {
        Infrastructure.getDefaultWorkerPool().execute(() -> preflight(context, origin, mayAsk(key, origin)));
    }

    private boolean mayAsk(@Nullable String key, String origin) {
        try {
            return key == null
                    ? keys.isListed(origin)
                    : keys.authenticate(key).origins().contains(origin);
        } catch (ProblemException unknown) {
            return false;
        } catch (RuntimeException failed) {
            LOG.warnf("a preflight could not be answered: %s", failed.getMessage());
            return false;
        }
    }

    private static void preflight(RoutingContext context, String origin, boolean listed) {
        if (listed) {
            context.response()
                    .putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Access-Control-Allow-Methods", "GET")
                    .putHeader("Access-Control-Allow-Headers", "Authorization")
                    .putHeader("Access-Control-Max-Age", REMEMBERED);
        }
        context.response().setStatusCode(NO_CONTENT).end();
    }

    private static boolean isListed(RoutingContext context, String origin) {
        return context.user() instanceof QuarkusHttpUser user && isListed(user.getSecurityIdentity(), origin);
    }

    private static boolean isListed(SecurityIdentity identity, String origin) {
        return CurrentCaller.of(identity)
                .filter(Caller::publishable)
                .filter(caller -> caller.origins().contains(origin))
                .isPresent();
    }
}
