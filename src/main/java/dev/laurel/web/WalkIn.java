package dev.laurel.web;

import dev.laurel.account.Caller;
import dev.laurel.account.Role;
import java.util.Optional;

/**
 * Accounts that a visitor may step into without a key: those of the demo. Where the service is no demo there are none.
 */
public interface WalkIn {
    /** Whether this service is the demo. */
    boolean isOpen();

    /** Whose session a visitor gets who wants to see the service in a role. */
    Optional<Caller> as(Role role);
}
