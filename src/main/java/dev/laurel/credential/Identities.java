package dev.laurel.credential;

import dev.laurel.api.ProblemException;
import dev.laurel.credential.held.Touched;
import dev.laurel.credential.identity.HolderIdentity;
import dev.laurel.credential.identity.IdentityRequest;
import dev.laurel.credential.identity.IdentityStore;
import dev.laurel.credential.identity.ProvedHow;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Front door to the e-mail addresses and DIDs by which credentials name a holder. */
@ApplicationScoped
public class Identities implements HolderData {
    private final IdentityStore store;
    private final Basis basis;
    private final Locks locks;
    private final Touched touched;
    private final Rejudging rejudging;

    Identities(IdentityStore store, Basis basis, Locks locks, Touched touched, Rejudging rejudging) {
        this.store = store;
        this.basis = basis;
        this.locks = locks;
        this.touched = touched;
        this.rejudging = rejudging;
    }

    private record Proved(HolderIdentity identity, Touched.Selection touched) {}

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
            var identity = store.prove(tenant, holder, id, how, account, note);
            return new Proved(identity, touched.byHolder(tenant, holder));
        });
        rejudging.again(proved.touched());
        return proved.identity();
    }

    /**
     * Takes an identity away; where it was proved, the holder's credentials are judged again.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED
     */
    public void remove(String tenant, String holder, String id, @Nullable String ifMatch) {
        QuarkusTransaction.requiringNew()
                .call(() -> removed(tenant, holder, id, ifMatch))
                .ifPresent(rejudging::again);
    }

    private Optional<Touched.Selection> removed(String tenant, String holder, String id, @Nullable String ifMatch) {
        basis.change(tenant);
        return store.remove(tenant, holder, id, ifMatch)
                ? Optional.of(touched.byHolder(tenant, holder))
                : Optional.empty();
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
