package dev.laurel.credential;

import dev.laurel.api.ProblemException;
import dev.laurel.credential.held.Copies;
import dev.laurel.credential.held.CopyKey;
import dev.laurel.credential.held.CredentialStore;
import dev.laurel.credential.held.HeldCredential;
import dev.laurel.credential.held.HeldId;
import dev.laurel.credential.held.Judgement;
import dev.laurel.credential.key.Digests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Keeps a presentation or learner record of several credentials: the whole, with its report, and each credential in it
 * as if it had been handed in alone (decision 0093). All or nothing; a credential that the holder has already is left
 * out.
 */
@ApplicationScoped
class Unpacking {
    private final CredentialStore store;
    private final Copies copies;
    private final Settling settling;
    private final Judge judge;
    private final Basis basis;
    private final Locks locks;
    private final Event<EvidenceChanged> changed;

    Unpacking(
            CredentialStore store,
            Copies copies,
            Settling settling,
            Judge judge,
            Basis basis,
            Locks locks,
            Event<EvidenceChanged> changed) {
        this.store = store;
        this.copies = copies;
        this.settling = settling;
        this.judge = judge;
        this.basis = basis;
        this.locks = locks;
        this.changed = changed;
    }

    /** One to be kept. */
    private final class Judged {
        private final HeldId id;
        private final byte[] text;
        private final String hash;
        private final Judgement judgement;

        Judged(HeldId id, byte[] text) {
            this.id = id;
            this.text = text;
            this.hash = Digests.sha256Hex(text);
            this.judgement = judge.judge(id, text);
        }

        private HeldId id() {
            return id;
        }

        private CopyKey key() {
            return judgement.copyKey();
        }

        private boolean isOvertaken() {
            return !copies.of(id, key()).equals(judgement.replay());
        }

        private boolean isHere() {
            return judgement.replay().earlier() || store.isHere(id, hash);
        }

        private void keep() {
            store.add(id, text, hash, judgement);
        }
    }

    private record Stored(HeldCredential whole, List<HeldId> unsettled) {}

    /**
     * Adds a whole with its credentials.
     *
     * @param texts of the credentials, at least two
     * @throws ProblemException DUPLICATE_CREDENTIAL where the holder has handed the whole in before; LIMIT_REACHED
     *     where there is no room for all; INDEX_BEHIND
     */
    HeldCredential add(String tenant, String holder, byte[] whole, List<byte[]> texts) {
        for (int i = 0; i < Settling.MAX_TRIES; i++) {
            var wrapping = new Judged(HeldId.next(tenant, holder), whole);
            var parts = texts.stream()
                    .map(text -> new Judged(HeldId.next(tenant, holder), text))
                    .toList();
            var stored = QuarkusTransaction.requiringNew().call(() -> stored(wrapping, parts));
            if (stored.isPresent()) {
                parts.forEach(part -> Settling.report(part.id, part.judgement));
                settling.settle(stored.get().unsettled());
                return stored.get().whole();
            }
        }
        throw Settling.overtaken();
    }

    private Optional<Stored> stored(Judged wrapping, List<Judged> parts) {
        var tenant = wrapping.id.tenant();
        long now = basis.hold(tenant);
        var all = new ArrayList<>(parts);
        all.add(wrapping);
        if (all.stream().anyMatch(one -> one.judgement.basis() != now)) {
            return Optional.empty();
        }
        var names = new TreeSet<String>();
        names.add(Settling.lock(tenant, wrapping.id.holder()));
        parts.forEach(part -> names.addAll(part.key().locks(tenant)));
        locks.take(names);
        if (parts.stream().anyMatch(Judged::isOvertaken)) {
            return Optional.empty();
        }
        wrapping.keep();
        var kept = kept(parts);
        kept.forEach(Judged::keep);
        var whole = store.hold(wrapping.id, kept.stream().map(Judged::id).toList());
        changed.fire(new EvidenceChanged(tenant, wrapping.id.holder()));
        return Optional.of(new Stored(
                whole, settling.due(tenant, kept.stream().map(Judged::key).toList())));
    }

    /** Those that the holder does not have yet, each once in whatever encoding. */
    private List<Judged> kept(List<Judged> parts) {
        var keys = new HashSet<CopyKey>();
        var kept = new ArrayList<Judged>();
        for (var part : parts) {
            boolean isAgain = !part.key().equals(CopyKey.NONE) && !keys.add(part.key());
            if (!part.isHere() && !isAgain) {
                kept.add(part);
            }
        }
        return kept;
    }
}
