package dev.laurel.web;

import dev.laurel.account.Role;
import java.util.List;

/** A page that a role finds in its navigation. */
public enum Link {
    GIGS("/gigs"),
    NEW_GIG("/gigs/new"),
    ME("/me"),
    LEARN("/me/learn"),
    HAND_IN("/me/hand-in"),
    CREDENTIALS("/me/credentials"),
    PUBLIC_CARD("/me/public"),
    INSIGHTS("/insights"),
    RANKING("/how-ranking-works"),
    WIDGET("/partner"),
    OPERATIONS("/ops"),
    ISSUERS("/ops/issuers"),
    HEALTH("/ops/verification");

    private final String path;

    Link(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    static List<Link> of(Role role) {
        return switch (role) {
            case CLIENT -> List.of(GIGS, NEW_GIG, INSIGHTS, RANKING);
            case FREELANCER -> List.of(ME, LEARN, HAND_IN, CREDENTIALS, PUBLIC_CARD, INSIGHTS, RANKING);
            case PARTNER -> List.of(WIDGET, INSIGHTS, RANKING);
            case OPERATOR -> List.of(OPERATIONS, ISSUERS, HEALTH, GIGS, INSIGHTS, RANKING);
            case ISSUER -> List.of(RANKING, INSIGHTS);
        };
    }

    /** Where a role begins. */
    static Link home(Role role) {
        return of(role).getFirst();
    }
}
