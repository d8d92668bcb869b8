package dev.laurel.account;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The caller of the request under way. */
@RequestScoped
public class CurrentCaller {
    static final String ATTRIBUTE = "laurel.caller";
    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * Who is calling.
     *
     * @throws ProblemException MISSING_KEY where nobody has said
     */
    public Caller get() {
        Caller caller = identity.getAttribute(ATTRIBUTE);
        if (caller == null) {
            throw ProblemException.of(ProblemType.MISSING_KEY);
        }
        return caller;
    }
}
