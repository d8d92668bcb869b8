package dev.laurel.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers what never gets as far as an operation, so that it is a problem like every other: URLs and headers beyond
 * their limits, and bodies that say they are.
 *
 * <p>The server below has limits of its own, four times as wide (application.properties). What is beyond those, or has
 * a URL that is none, it answers itself, without a body, and hangs up; Quarkus leaves no way to say more there.
 */
@ApplicationScoped
class Threshold {
    /** Path and query, in characters. */
    static final int MAX_URL = 4_096;
    /** Names and values of all headers, with four characters a line for colon, space and line end. */
    static final int MAX_HEADERS = 16 * 1_024;

    /** Bytes of any body but an import's; ordinary ones are read to {@link Body#MAX_BYTES}. */
    static final long MAX_BODY = 64L << 20;

    /** Where bodies may be as long as the server takes: whoever reads them has limits of their own. */
    static final String IMPORTS = "/v1/imports";

    /** What Quarkus looks under for the limit of a body whose length nobody has said. */
    private static final String LIMIT_OF_STREAM = "io.quarkus.max-request-size";

    /** Behind Quarkus's own limit, before every operation. */
    private static final int BEHIND_SERVER_LIMIT = 1;

    private static final int AROUND_HEADER = 4;
    /** After the request's id, before everything else. */
    private static final int PRIORITY = RequestIds.PRIORITY - 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final long maxImport;

    Threshold(@ConfigProperty(name = "quarkus.http.limits.max-body-size") String maxBody) {
        this.maxImport = new MemorySizeConverter().convert(maxBody).asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, PRIORITY);
    }

    void register(@Observes Router router) {
        router.route().order(BEHIND_SERVER_LIMIT).handler(context -> {
            context.put(LIMIT_OF_STREAM, maxBody(context.request()));
            context.next();
        });
    }

    private long maxBody(HttpServerRequest request) {
        return IMPORTS.equals(request.path()) ? maxImport : MAX_BODY;
    }

    private void enter(RoutingContext context) {
        var request = context.request();
        long maxBody = maxBody(request);
        if (request.uri().length() > MAX_URL) {
            refuse(context, ProblemException.of(ProblemType.URL_TOO_LONG));
        } else if (headers(request) > MAX_HEADERS) {
            refuse(context, ProblemException.of(ProblemType.HEADERS_TOO_LARGE));
        } else if (length(request) > maxBody) {
            refuse(
                    context,
                    ProblemException.of(ProblemType.BODY_TOO_LARGE, "At most " + maxBody + " bytes are taken."));
        } else {
            context.next();
        }
    }

    private static long headers(HttpServerRequest request) {
        long sum = 0;
        for (var header : request.headers()) {
            sum += header.getKey().length() + header.getValue().length() + AROUND_HEADER;
        }
        return sum;
    }

    /** The Content-Length; -1 where there is none, or none that is a number. */
    private static long length(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException nonsense) {
            return -1;
        }
    }

    /** The body is left unread, so the connection cannot be used again. */
    private static void refuse(RoutingContext context, ProblemException problem) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.response().endHandler(ended -> context.request().connection().close());
        answer(context, problem);
    }

    private static void answer(RoutingContext context, ProblemException problem) {
        context.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(text(problem.toProblem(RequestIds.of(context))));
    }

    private static String text(Problem problem) {
        try {
            return JSON.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers can always be written", impossible);
        }
    }
}
