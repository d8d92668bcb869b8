package dev.laurel.api;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Map;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns whatever ends a request into a problem, once for the whole service; nothing of the inside gets out. */
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final Map<Integer, ProblemType> BY_STATUS = Map.of(
            400, ProblemType.MALFORMED_REQUEST,
            401, ProblemType.MISSING_KEY,
            403, ProblemType.FORBIDDEN,
            404, ProblemType.NOT_FOUND,
            405, ProblemType.METHOD_NOT_ALLOWED,
            406, ProblemType.NOT_ACCEPTABLE,
            413, ProblemType.BODY_TOO_LARGE,
            414, ProblemType.URL_TOO_LONG,
            415, ProblemType.UNSUPPORTED_MEDIA_TYPE,
            431, ProblemType.HEADERS_TOO_LARGE);
    /** SQL states of connections that broke, and of a server that is shutting down, crashing or starting. */
    private static final String CONNECTION_LOST = "08";

    private static final String SERVER_GOES = "57P0";
    private static final String CHALLENGE = "Bearer realm=\"laurel\"";

    @ServerExceptionMapper
    Response problem(ProblemException problem, RoutingContext context) {
        return answer(problem, context);
    }

    @ServerExceptionMapper
    Response webApplication(WebApplicationException thrown, RoutingContext context) {
        if (thrown.getCause() instanceof ProblemException problem) {
            return answer(problem, context);
        }
        var original = thrown.getResponse();
        var type = BY_STATUS.get(original.getStatus());
        if (type == null) {
            return original.getStatus() < 400 ? original : unexpected(thrown, context);
        }
        var answer = ProblemException.of(type);
        var allow = original.getHeaderString(HttpHeaders.ALLOW);
        return answer(allow == null ? answer : answer.with(HttpHeaders.ALLOW, allow), context);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException thrown, RoutingContext context) {
        return answer(ProblemException.of(ProblemType.MISSING_KEY), context);
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException thrown, RoutingContext context) {
        return answer(
                thrown.getCause() instanceof ProblemException problem
                        ? problem
                        : ProblemException.of(ProblemType.KEY_UNKNOWN),
                context);
    }

    @ServerExceptionMapper
    Response forbidden(io.quarkus.security.ForbiddenException thrown, RoutingContext context) {
        return answer(ProblemException.of(ProblemType.FORBIDDEN), context);
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException thrown, RoutingContext context) {
        return answer(ProblemException.of(ProblemType.PRECONDITION_FAILED), context);
    }

    @ServerExceptionMapper
    Response anythingElse(Throwable thrown, @Nullable RoutingContext context) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return answer(problem, context);
            }
            if (cause instanceof OptimisticLockException) {
                return answer(ProblemException.of(ProblemType.PRECONDITION_FAILED), context);
            }
            if (isOutOfReach(cause)) {
                LOG.warnf("storage unavailable, request %s: %s", RequestIds.of(context), cause.getMessage());
                return answer(
                        ProblemException.of(ProblemType.STORAGE_UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, "1"),
                        context);
            }
        }
        return unexpected(thrown, context);
    }

    /**
     * Whether a fault says that the database could not be asked: it is gone, it says itself that trying again may help,
     * or all connections stayed in use, of which the pool says no more than words. Whatever the database has answered
     * itself has an SQL state; two kinds of states are of connections that are no more.
     */
    private static boolean isOutOfReach(Throwable cause) {
        return cause instanceof JDBCConnectionException
                || cause instanceof SQLTransientException
                || (cause instanceof SQLException fault && isUnanswered(fault.getSQLState()));
    }

    private static boolean isUnanswered(@Nullable String state) {
        return state == null || state.startsWith(CONNECTION_LOST) || state.startsWith(SERVER_GOES);
    }

    private static Response unexpected(Throwable thrown, @Nullable RoutingContext context) {
        LOG.errorf(thrown, "unexpected, request %s", RequestIds.of(context));
        return answer(ProblemException.of(ProblemType.INTERNAL_ERROR), context);
    }

    static Response answer(ProblemException problem, @Nullable RoutingContext context) {
        var response = Response.status(problem.type().status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.toProblem(RequestIds.of(context)));
        problem.headers().forEach(response::header);
        if (problem.type().status() == Response.Status.UNAUTHORIZED.getStatusCode() && !isChallenged(context)) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        return response.build();
    }

    /** Where a key was refused, the challenge is on the answer already. */
    private static boolean isChallenged(@Nullable RoutingContext context) {
        return context != null && context.response().headers().contains(HttpHeaders.WWW_AUTHENTICATE);
    }
}
