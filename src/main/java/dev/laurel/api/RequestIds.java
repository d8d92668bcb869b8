package dev.laurel.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives every request its id: the caller's X-Request-Id where it is sane, else a new one; every answer carries it. */
@ApplicationScoped
class RequestIds {
    static final String HEADER = "X-Request-Id";
    private static final String KEY = "laurel.request-id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    /** Before everything else, so that even a refused request has its id. */
    static final int PRIORITY = 1_000;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    var id = idFor(context.request().getHeader(HEADER));
                    context.put(KEY, id);
                    context.response().putHeader(HEADER, id);
                    context.response().putHeader("X-Content-Type-Options", "nosniff");
                    context.next();
                },
                PRIORITY);
    }

    /** The id of the request that a context belongs to. */
    static String of(@Nullable RoutingContext context) {
        String id = context == null ? null : context.get(KEY);
        return id == null ? Ids.next("req_") : id;
    }

    private static String idFor(@Nullable String given) {
        return given != null && SANE.matcher(given).matches() ? given : Ids.next("req_");
    }
}
