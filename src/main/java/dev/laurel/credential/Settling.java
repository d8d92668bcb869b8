package dev.laurel.credential;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.credential.held.Copies;
import dev.laurel.credential.held.CopyKey;
import dev.laurel.credential.held.CredentialStore;
import dev.laurel.credential.held.CredentialStore.Kept;
import dev.laurel.credential.held.HeldCredential;
import dev.laurel.credential.held.HeldId;
import dev.laurel.credential.held.Judgement;
import dev.laurel.credential.held.Touched;
import dev.laurel.credential.key.Digests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a verification found. It runs outside any transaction; its result is stored only while what it rests on
 * (documents, registry, proved identities, copies on other accounts) is what it was, else it is made again. Copies that
 * stand otherwise beside it are judged again too.
 */
@ApplicationScoped
class Settling {
    /** Verifications of one credential that may be overtaken by changes before the caller is told to try again. */
    static final int MAX_TRIES = 5;

    private static final Logger LOG = Logger.getLogger(Settling.class);
    private final CredentialStore store;
    private final Copies copies;
    private final Touched touched;
    private final Judge judge;
    private final Basis basis;
    private final Locks locks;
    private final Event<EvidenceChanged> changed;

    Settling(
            CredentialStore store,
            Copies copies,
            Touched touched,
            Judge judge,
            Basis basis,
            Locks locks,
            Event<EvidenceChanged> changed) {
        this.store = store;
        this.copies = copies;
        this.touched = touched;
        this.judge = judge;
        this.basis = basis;
        this.locks = locks;
        this.changed = changed;
    }

    /** What was stored, and the copies to be judged again because of it. */
    private record Stored<T>(T value, List<HeldId> unsettled) {}

    /** @throws ProblemException DUPLICATE_CREDENTIAL, LIMIT_REACHED, INDEX_BEHIND */
    HeldCredential add(HeldId id, byte[] submitted) {
        var hash = Digests.sha256Hex(submitted);
        var stored = settled(id, submitted, judgement -> store.add(id, submitted, hash, judgement));
        settle(stored.unsettled());
        return stored.value();
    }

    /** Judges a credential again; empty where it has gone. @throws ProblemException INDEX_BEHIND */
    Optional<Kept> again(HeldId id) {
        var stored = alone(id);
        stored.ifPresent(now -> settle(now.unsettled()));
        return stored.flatMap(Stored::value);
    }

    private Optional<Stored<Optional<Kept>>> alone(HeldId id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> store.submitted(id))
                .map(submitted -> settled(id, submitted, judgement -> store.update(id, judgement)));
    }

    /** @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED */
    void remove(HeldId id, @Nullable String ifMatch) {
        settle(QuarkusTransaction.requiringNew().call(() -> {
            var key = store.copyKey(id);
            locks.take(key.locks(id.tenant()));
            store.remove(id, ifMatch);
            changed.fire(new EvidenceChanged(id.tenant(), id.holder()));
            return due(id.tenant(), List.of(key));
        }));
    }

    /**
     * Deletes all of a holder, inside the caller's transaction; the timer judges the copies. The caller has locked the
     * profile, so the copies' locks, which others take before profiles, must not be waited for here.
     *
     * @return how many
     */
    long erase(String tenant, String holder) {
        var keys = store.copyKeys(tenant, holder);
        long erased = store.erase(tenant, holder);
        due(tenant, keys);
        return erased;
    }

    /** Judges until nothing has changed in between, then stores and tells. */
    private <T> Stored<T> settled(HeldId id, byte[] submitted, Function<Judgement, T> keep) {
        for (int i = 0; i < MAX_TRIES; i++) {
            var judgement = judge.judge(id, submitted);
            var stored = QuarkusTransaction.requiringNew().call(() -> stored(id, judgement, keep));
            if (stored.isPresent()) {
                report(id, judgement);
                return stored.get();
            }
        }
        throw overtaken();
    }

    static ProblemException overtaken() {
        return ProblemException.of(ProblemType.INDEX_BEHIND, "Trust or documents are changing; try again.")
                .with("Retry-After", "1");
    }

    private <T> Optional<Stored<T>> stored(HeldId id, Judgement judgement, Function<Judgement, T> keep) {
        if (basis.hold(id.tenant()) != judgement.basis()) {
            return Optional.empty();
        }
        var keys = List.of(store.copyKey(id), judgement.copyKey());
        var names = new TreeSet<String>();
        names.add(lock(id.tenant(), id.holder()));
        keys.forEach(key -> names.addAll(key.locks(id.tenant())));
        locks.take(names);
        if (!copies.of(id, judgement.copyKey()).equals(judgement.replay())) {
            return Optional.empty();
        }
        var value = keep.apply(judgement);
        changed.fire(new EvidenceChanged(id.tenant(), id.holder()));
        return Optional.of(new Stored<>(value, due(id.tenant(), keys)));
    }

    /** Name of the lock on all credentials of a holder. */
    static String lock(String tenant, String holder) {
        return "credentials of " + tenant + " " + holder;
    }

    /** Copies that stand otherwise now; they stay due until they are judged again. Inside the change's transaction. */
    List<HeldId> due(String tenant, List<CopyKey> keys) {
        var unsettled = new LinkedHashSet<HeldId>();
        keys.forEach(key -> unsettled.addAll(copies.unsettled(tenant, key)));
        touched.makeDue(unsettled);
        return List.copyOf(unsettled);
    }

    /** One credential on two accounts is for the operator to look at (verification.md, "replay"). */
    static void report(HeldId id, Judgement judgement) {
        if (judgement.replay().elsewhere()) {
            LOG.warnf(
                    "credential %s of %s, %s to its subject, is held by another account too",
                    id.id(), id.holder(), judgement.bound() ? "bound" : "not bound");
        }
    }

    /** Judges copies again; what cannot be judged now stays due, and the timer comes to it. */
    void settle(List<HeldId> unsettled) {
        for (var copy : unsettled) {
            try {
                alone(copy);
            } catch (ProblemException overtaken) {
                LOG.infof("credential %s is judged again later: %s", copy.id(), overtaken.getMessage());
            }
        }
    }
}
