package dev.laurel.gig;

import dev.laurel.account.Caller;

/** Who may read which gigs (api.md, "Who sees whom"). */
final class GigAccess {
    private GigAccess() {}

    /** What a caller may read. */
    enum Scope {
        ALL,
        OWN,
        OPEN,
        OPEN_PUBLIC
    }

    /** A publishable key reads what is public, whoever holds it. */
    static Scope scope(Caller caller) {
        if (caller.publishable()) {
            return Scope.OPEN_PUBLIC;
        }
        return switch (caller.role()) {
            case OPERATOR -> Scope.ALL;
            case CLIENT -> Scope.OWN;
            case FREELANCER -> Scope.OPEN;
            case PARTNER, ISSUER -> Scope.OPEN_PUBLIC;
        };
    }

    static boolean mayRead(Caller caller, Gig gig) {
        return switch (scope(caller)) {
            case ALL -> true;
            case OWN -> gig.posting().owner().equals(caller.accountId());
            case OPEN -> gig instanceof Gig.Open;
            case OPEN_PUBLIC -> gig instanceof Gig.Open && gig.body().visibility() == GigVisibility.PUBLIC;
        };
    }

    /** Its client, or an operator. */
    static boolean mayEdit(Caller caller, String owner) {
        return switch (scope(caller)) {
            case ALL -> true;
            case OWN -> owner.equals(caller.accountId());
            case OPEN, OPEN_PUBLIC -> false;
        };
    }
}
