package dev.laurel.demo.seed;

import dev.laurel.account.Account;
import dev.laurel.account.AccountRequest;
import dev.laurel.account.Accounts;
import dev.laurel.account.Caller;
import dev.laurel.account.Role;
import dev.laurel.account.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The accounts that act in the demo, as the front doors know callers. */
@ApplicationScoped
class Actors {
    private final Accounts accounts;

    Actors(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The operator; made where nobody has made one yet, as in tests. */
    Caller operator() {
        return caller(
                accounts.oldest(Tenant.MAIN, Role.OPERATOR).orElseGet(() -> create(Role.OPERATOR, "operator", false)));
    }

    /** Makes an account. */
    Account create(Role role, String name, boolean verified) {
        return accounts.create(Tenant.MAIN, new AccountRequest(role, name, verified, null, null));
    }

    /** Its holder as a caller. */
    static Caller caller(Account account) {
        return new Caller(Tenant.MAIN, account.id(), account.role(), "", false, List.of(), null);
    }
}
