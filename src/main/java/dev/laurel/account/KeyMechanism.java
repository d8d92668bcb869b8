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
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is calling from the Authorization header; refuses secrets where they do not belong (api.md, "who is
 * calling").
 */
@ApplicationScoped
class KeyMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "bearer ";
    private static final int UNAUTHORIZED = 401;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var request = context.request();
        if (request.query() != null && request.query().contains(KeyKind.SECRET.start())) {
            return refuse(ProblemType.SECRET_KEY_IN_URL);
        }
        var header = request.getHeader("Authorization");
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return refuse(ProblemType.KEY_MALFORMED);
        }
        var token = header.substring(SCHEME.length()).strip();
        if (token.startsWith(KeyKind.SECRET.start()) && isForeign(request.getHeader("Origin"), context)) {
            return refuse(ProblemType.SECRET_KEY_IN_BROWSER);
        }
        return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(new BearerToken(token), context));
    }

    /** Whether a browser sent this from a page that the service did not serve itself. */
    private static boolean isForeign(@Nullable String origin, RoutingContext context) {
        var authority = context.request().authority();
        return origin != null
                && (authority == null || !origin.equals(context.request().scheme() + "://" + authority));
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
        return Set.of(BearerToken.class);
    }
}
