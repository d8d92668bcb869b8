package dev.laurel.account;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is calling from the Authorization header or a page's session cookie, and refuses secrets where they do not
 * belong (api.md, "who is calling").
 */
@ApplicationScoped
class KeyMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "bearer ";
    private static final String CSRF_HEADER = "X-CSRF-Token";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final int UNAUTHORIZED = 401;
    private final Sessions sessions;

    KeyMechanism(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var request = context.request();
        if (request.query() != null && KeyText.holdsSecret(request.query())) {
            return refuse(ProblemType.SECRET_KEY_IN_URL);
        }
        var path = context.normalizedPath();
        if (PublicPaths.isAnonymous(path)) {
            return Uni.createFrom().nullItem();
        }
        var header = request.getHeader("Authorization");
        if (header != null) {
            return byKey(header, context, identities);
        }
        if (PublicPaths.takesKeyInAddress(path)) {
            return byAddress(request.getParam(PublicPaths.KEY), context, identities);
        }
        var cookie = request.getCookie(SessionCookie.NAME);
        return cookie == null || cookie.getValue().isEmpty()
                ? Uni.createFrom().nullItem()
                : bySession(cookie.getValue(), context, identities);
    }

    private static Uni<SecurityIdentity> byKey(
            String header, RoutingContext context, IdentityProviderManager identities) {
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return refuse(ProblemType.KEY_MALFORMED);
        }
        var token = header.substring(SCHEME.length()).strip();
        if (token.startsWith(KeyKind.SECRET.start()) && isForeign(context.request())) {
            return refuse(ProblemType.SECRET_KEY_IN_BROWSER);
        }
        return byToken(token, context, identities);
    }

    /** A page's address never makes a visitor somebody by their session: what a page of others asks is public. */
    private static Uni<SecurityIdentity> byAddress(
            @Nullable String key, RoutingContext context, IdentityProviderManager identities) {
        return key == null ? Uni.createFrom().nullItem() : byToken(key, context, identities);
    }

    private static Uni<SecurityIdentity> byToken(
            String token, RoutingContext context, IdentityProviderManager identities) {
        return identities
                .authenticate(HttpSecurityUtils.setRoutingContextAttribute(new BearerToken(token), context))
                .onItem()
                .transformToUni(identity -> withinOrigins(identity, context.request()));
    }

    private Uni<SecurityIdentity> bySession(String cookie, RoutingContext context, IdentityProviderManager identities) {
        var request = context.request();
        if (!SAFE.contains(request.method().name()) && !hasToken(request, cookie)) {
            return refuse(ProblemType.CSRF_TOKEN_WRONG);
        }
        return identities.authenticate(
                HttpSecurityUtils.setRoutingContextAttribute(new SessionCookie(cookie), context));
    }

    private boolean hasToken(HttpServerRequest request, String cookie) {
        var token = request.getHeader(CSRF_HEADER);
        return token != null && !isForeign(request) && Sessions.equal(token, sessions.csrf(cookie));
    }

    /** A browser says where a page came from: a publishable key works from its own origins only. */
    private static Uni<SecurityIdentity> withinOrigins(SecurityIdentity identity, HttpServerRequest request) {
        @Nullable Caller caller = identity.getAttribute(CurrentCaller.ATTRIBUTE);
        var origin = request.getHeader("Origin");
        return caller != null
                        && caller.publishable()
                        && origin != null
                        && !caller.origins().contains(origin)
                ? refuse(ProblemType.ORIGIN_NOT_ALLOWED)
                : Uni.createFrom().item(identity);
    }

    /** Whether a browser sent this from a page that the service did not serve itself. */
    private static boolean isForeign(HttpServerRequest request) {
        var origin = request.getHeader("Origin");
        var authority = request.authority();
        return origin != null && (authority == null || !origin.equals(request.scheme() + "://" + authority));
    }

    private static Uni<SecurityIdentity> refuse(ProblemType type) {
        return Uni.createFrom().failure(new AuthenticationFailedException(ProblemException.of(type)));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", "Bearer realm=\"laurel\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(BearerToken.class, SessionCookie.class);
    }
}
