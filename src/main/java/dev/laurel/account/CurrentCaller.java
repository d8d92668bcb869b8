package dev.laurel.account;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The caller of the request under way. */
@RequestScoped
public class CurrentCaller {
    static final String ATTRIBUTE = "laurel.caller";
    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Whom an identity stands for; empty where nobody has said who they are. */
    public static Optional<Caller> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }

    /**
     * Who is calling.
     *
     * @throws ProblemException MISSING_KEY where nobody has said
     */
    public Caller get() {
        return of(identity).orElseThrow(() -> ProblemException.of(ProblemType.MISSING_KEY));
    }
}
