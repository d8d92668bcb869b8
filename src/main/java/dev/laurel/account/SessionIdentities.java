package dev.laurel.account;

import dev.laurel.api.ProblemException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns a session cookie into the identity of the account that opened it. */
@ApplicationScoped
class SessionIdentities implements IdentityProvider<SessionCookie> {
    private final Sessions sessions;

    SessionIdentities(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<SessionCookie> getRequestType() {
        return SessionCookie.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionCookie cookie, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(cookie));
    }

    private SecurityIdentity identity(SessionCookie cookie) {
        try {
            return KeyIdentities.of(sessions.caller(cookie.value()));
        } catch (ProblemException refused) {
            throw new AuthenticationFailedException(refused);
        }
    }
}
