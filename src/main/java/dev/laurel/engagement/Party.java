package dev.laurel.engagement;

import dev.laurel.account.Role;

/** As whom somebody acts on an engagement. */
enum Party {
    CLIENT,
    FREELANCER,
    OPERATOR;

    /** @throws IllegalArgumentException for a role that has no engagements */
    static Party of(Role role) {
        return valueOf(role.name());
    }
}
