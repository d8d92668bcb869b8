package dev.laurel.cli;

import dev.laurel.account.Account;
import dev.laurel.account.AccountRequest;
import dev.laurel.account.Accounts;
import dev.laurel.account.KeyRequest;
import dev.laurel.account.Keys;
import dev.laurel.account.Role;
import dev.laurel.account.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Sees to it that an installation has an operator, without whom nobody could make any other account. */
@ApplicationScoped
class FirstOperator {
    /** Any number will do, as long as nothing else locks it: it makes two instances that start at once take turns. */
    private static final long TURN = 0x4C41_5552_454CL;

    private final Accounts accounts;
    private final Keys keys;
    private final EntityManager database;

    FirstOperator(Accounts accounts, Keys keys, EntityManager database) {
        this.accounts = accounts;
        this.keys = keys;
        this.database = database;
    }

    /**
     * Makes the operator's account if there is none, and lets a given key open it.
     *
     * @param given a key of the form {@code sk_…} that shall work from now on
     * @return the text of a new key: only when the account was made and no key was given
     * @throws IllegalArgumentException where the given key's form or checksum is wrong
     */
    @Transactional
    Optional<String> ensure(Optional<String> given) {
        takeTurn();
        Optional<Account> known = accounts.oldest(Tenant.MAIN, Role.OPERATOR);
        Account account = known.orElseGet(this::create);
        if (given.isPresent()) {
            keys.adopt(Tenant.MAIN, account.id(), given.get());
            return Optional.empty();
        }
        return known.isPresent()
                ? Optional.empty()
                : Optional.ofNullable(keys.create(Tenant.MAIN, account.id(), KeyRequest.secret())
                        .key());
    }

    /** The operator's account, made if there is none; without keys. */
    @Transactional
    Account account() {
        takeTurn();
        return accounts.oldest(Tenant.MAIN, Role.OPERATOR).orElseGet(this::create);
    }

    private void takeTurn() {
        database.createNativeQuery("select pg_advisory_xact_lock(" + TURN + ")").getSingleResult();
    }

    private Account create() {
        return accounts.create(Tenant.MAIN, new AccountRequest(Role.OPERATOR, "operator", false, null, null));
    }
}
