package dev.laurel.account;

import dev.laurel.api.ProblemException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns a key into the identity of its account. */
@ApplicationScoped
class KeyIdentities implements IdentityProvider<BearerToken> {
    private final Keys keys;

    KeyIdentities(Keys keys) {
        this.keys = keys;
    }

    @Override
    public Class<BearerToken> getRequestType() {
        return BearerToken.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(BearerToken token, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(token.text()));
    }

    private SecurityIdentity identity(String text) {
        try {
            return of(keys.authenticate(text));
        } catch (ProblemException refused) {
            throw new AuthenticationFailedException(refused);
        }
    }

    /** A publishable key does not carry its account's role: it opens only what names {@link Role#PUBLISHABLE_NAME}. */
    static SecurityIdentity of(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.accountId()))
                .addAttribute(CurrentCaller.ATTRIBUTE, caller)
                .addRole(
                        caller.publishable()
                                ? Role.PUBLISHABLE_NAME
                                : caller.role().name())
                .build();
    }
}
