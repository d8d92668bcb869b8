package dev.laurel.credential;

import dev.laurel.api.ProblemException;
import dev.laurel.credential.identity.HolderIdentity;
import dev.laurel.credential.identity.IdentityRequest;
import dev.laurel.credential.identity.IdentityStore;
import dev.laurel.credential.identity.ProvedHow;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Front door to the e-mail addresses and DIDs by which credentials name a holder. */
@ApplicationScoped
public class Identities implements HolderData {
    private final IdentityStore store;
    private final Basis basis;
    private final Locks locks;
    private final Event<IdentitiesChanged> changed;

    Identities(IdentityStore store, Basis basis, Locks locks, Event<IdentitiesChanged> changed) {
        this.store = store;
        this.basis = basis;
        this.locks = locks;
        this.changed = changed;
    }

    /**
     * Adds an identity, unproved. One that is proved elsewhere is taken too: whether it is must not be learnt by
     * asking.
     *
     * @throws ProblemException CONFLICT where the holder has it already, LIMIT_REACHED
     */
    public HolderIdentity add(String tenant, String holder, IdentityRequest request) {
        return QuarkusTransaction.requiringNew().call(() -> {
            locks.take(Set.of("identities " + tenant + " " + holder));
            return store.add(tenant, holder, request);
        });
    }

    /** All of a holder, oldest first. */
    public List<HolderIdentity> list(String tenant, String holder) {
        return store.list(tenant, holder);
    }

    /** One of them. @throws ProblemException NOT_FOUND */
    public HolderIdentity get(String tenant, String holder, String id) {
        return store.get(tenant, holder, id);
    }

    /**
     * Takes an identity as proved and judges the holder's credentials again; one that is proved already stays as it is.
     *
     * @param account who vouches for it
     * @param note what was compared; null when nothing is said
     * @throws ProblemException NOT_FOUND, IDENTITY_TAKEN
     */
    public HolderIdentity prove(
            String tenant, String holder, String id, ProvedHow how, String account, @Nullable String note) {
        var proved = QuarkusTransaction.requiringNew().call(() -> {
            basis.change(tenant);
            return store.prove(tenant, holder, id, how, account, note);
        });
        changed.fire(new IdentitiesChanged(tenant, holder));
        return proved;
    }

    /**
     * Takes an identity away; where it was proved, the holder's credentials are judged again.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED
     */
    public void remove(String tenant, String holder, String id, @Nullable String ifMatch) {
        boolean proved = QuarkusTransaction.requiringNew().call(() -> {
            basis.change(tenant);
            return store.remove(tenant, holder, id, ifMatch);
        });
        if (proved) {
            changed.fire(new IdentitiesChanged(tenant, holder));
        }
    }

    @Override
    public String kind() {
        return "identities";
    }

    @Override
    public Object export(String tenant, String holder) {
        return store.list(tenant, holder);
    }

    @Override
    public long erase(String tenant, String holder) {
        return store.erase(tenant, holder);
    }
}
