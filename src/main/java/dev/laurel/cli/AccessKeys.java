package dev.laurel.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.laurel.account.KeyKind;
import dev.laurel.account.KeyRequest;
import dev.laurel.account.Keys;
import dev.laurel.account.Tenant;
import dev.laurel.api.Body;
import dev.laurel.api.ProblemException;
import dev.laurel.demo.Cast;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/** The demo's keys: kept from start to start, and all made anew when the file with them is lost. */
@ApplicationScoped
class AccessKeys {
    private final Keys keys;

    AccessKeys(Keys keys) {
        this.keys = keys;
    }

    /** Whether every key in the file still opens the account it should, and the ids are the database's. */
    boolean holds(Access access, Cast cast, String operator) {
        return access.names(cast.gigs(), cast.freelancer())
                && opens(access.keys().operator(), operator)
                && opens(access.keys().client(), cast.client())
                && opens(access.keys().freelancer(), cast.freelancerAccount())
                && opens(access.keys().partner(), cast.partner())
                && opens(access.keys().publishable(), cast.partner());
    }

    private boolean opens(String key, String account) {
        try {
            return keys.authenticate(key).accountId().equals(account);
        } catch (ProblemException revokedOrUnknown) {
            return false;
        }
    }

    /** Revokes whatever keys these accounts have and makes one for each part. */
    @Transactional
    Access.RoleKeys makeAnew(Cast cast, String operator) {
        List.of(operator, cast.client(), cast.freelancerAccount(), cast.partner())
                .forEach(account -> keys.revokeAll(Tenant.MAIN, account));
        return new Access.RoleKeys(
                make(operator, KeyRequest.secret()),
                make(cast.client(), KeyRequest.secret()),
                make(cast.freelancerAccount(), KeyRequest.secret()),
                make(cast.partner(), KeyRequest.secret()),
                make(cast.partner(), new KeyRequest(KeyKind.PUBLISHABLE, List.of(cast.partnerOrigin()))));
    }

    /** Binds the publishable key to where the partner's site is at this start, beside what it is bound to already. */
    void bind(Access access, Cast cast) {
        var key = keys.authenticate(access.keys().publishable());
        if (!key.origins().contains(cast.partnerOrigin())) {
            var patch = JsonNodeFactory.instance.objectNode();
            var origins = patch.putArray("origins").add(cast.partnerOrigin());
            key.origins().stream().limit(KeyRequest.MAX_ORIGINS - 1L).forEach(origins::add);
            keys.rebind(Tenant.MAIN, cast.partner(), key.keyId(), "*", new Body(patch));
        }
    }

    private String make(String account, KeyRequest request) {
        return Objects.requireNonNull(keys.create(Tenant.MAIN, account, request).key(), "a new key shows its text");
    }
}
