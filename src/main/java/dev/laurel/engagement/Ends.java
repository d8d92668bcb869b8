package dev.laurel.engagement;

import dev.laurel.account.Caller;
import dev.laurel.freelancer.Freelancers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who and what an engagement is between; read without a lock, so that whoever needs locks knows which to take first.
 *
 * @param freelancer null once that person was erased
 */
record Ends(String gig, String client, @Nullable String freelancer) {
    static Optional<Ends> find(String tenant, String id) {
        return EngagementRow.find("tenant = ?1 and id = ?2", tenant, id)
                .project(Ends.class)
                .firstResultOptional();
    }

    /** As whom a caller may see it; empty where they may not. */
    Optional<Party> party(Caller caller, Freelancers freelancers) {
        return switch (caller.role()) {
            case OPERATOR -> Optional.of(Party.OPERATOR);
            case CLIENT -> when(client.equals(caller.accountId()), Party.CLIENT);
            case FREELANCER -> when(isOf(caller, freelancers), Party.FREELANCER);
            case PARTNER, ISSUER -> Optional.empty();
        };
    }

    private boolean isOf(Caller caller, Freelancers freelancers) {
        return freelancers
                .ofAccount(caller.tenant(), caller.accountId())
                .filter(own -> own.equals(freelancer))
                .isPresent();
    }

    private static Optional<Party> when(boolean is, Party party) {
        return is ? Optional.of(party) : Optional.empty();
    }
}
