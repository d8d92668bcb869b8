package dev.laurel.credential;

import dev.laurel.api.ProblemException;
import dev.laurel.credential.Judge.Found;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.fetched.Sources;
import dev.laurel.credential.held.Copies;
import dev.laurel.credential.held.CopyKey;
import dev.laurel.credential.held.CredentialStore;
import dev.laurel.credential.held.CredentialStore.Renewed;
import dev.laurel.credential.held.HeldId;
import dev.laurel.credential.held.Judgement;
import dev.laurel.credential.held.Touched;
import dev.laurel.credential.identity.IdentityStore;
import dev.laurel.credential.issuer.IssuerStore;
import dev.laurel.credential.trust.Holder;
import dev.laurel.credential.trust.IssuerRegistry;
import dev.laurel.credential.trust.RegisteredIssuer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Judges many kept credentials of one tenant again at once. What they stand on is read once for all of them, and what
 * was found is stored in one transaction: only while the basis holds, and with their copies counted behind the same
 * locks, taken in the same order, as {@link Settling} has them for one.
 */
@ApplicationScoped
class JudgingTogether {
    private static final Holder NOBODY = new Holder(Set.of());

    private final CredentialStore store;
    private final Copies copies;
    private final Touched touched;
    private final Judge judge;
    private final Basis basis;
    private final Locks locks;
    private final Sources sources;
    private final IssuerStore issuers;
    private final IdentityStore identities;
    private final Event<EvidenceOfManyChanged> changed;

    JudgingTogether(
            CredentialStore store,
            Copies copies,
            Touched touched,
            Judge judge,
            Basis basis,
            Locks locks,
            Sources sources,
            IssuerStore issuers,
            IdentityStore identities,
            Event<EvidenceOfManyChanged> changed) {
        this.store = store;
        this.copies = copies;
        this.touched = touched;
        this.judge = judge;
        this.basis = basis;
        this.locks = locks;
        this.sources = sources;
        this.issuers = issuers;
        this.identities = identities;
        this.changed = changed;
    }

    /**
     * What was read for all of them.
     *
     * @param submitted as they were handed in, those that have gone left out
     * @param holders who has proved any identity
     * @param basis the number before anything was read
     */
    private record Given(Map<HeldId, byte[]> submitted, Map<String, Holder> holders, long basis) {}

    /**
     * What was done.
     *
     * @param renewed those that were judged
     * @param unsettled copies of them that stand otherwise now and are to be judged next; they are due
     */
    record Done(List<Renewed> renewed, List<HeldId> unsettled) {}

    /**
     * Judges them and stores what was found; those that have gone are left out.
     *
     * @param ids of one tenant, each once
     * @return empty where the basis has changed meanwhile: nothing was stored
     * @throws ProblemException NOT_FOUND where a holder has been erased meanwhile
     */
    Optional<Done> again(String tenant, Collection<HeldId> ids) {
        var given = given(tenant, ids);
        var registry = new Registry(issuers.registry(tenant));
        var documents = new HashMap<Asked, Resolved>();
        var found = new LinkedHashMap<HeldId, Found>();
        given.submitted().forEach((id, bytes) -> {
            var source = new Shared(sources.of(tenant, id.holder()), documents);
            found.put(
                    id,
                    judge.verify(id, bytes, source, registry, given.holders().getOrDefault(id.holder(), NOBODY)));
        });
        return QuarkusTransaction.requiringNew().call(() -> stored(tenant, given.basis(), found));
    }

    private Given given(String tenant, Collection<HeldId> ids) {
        long number = basis.read(tenant);
        var byId = ids.stream().collect(Collectors.toMap(HeldId::id, id -> id));
        var holders = ids.stream().map(HeldId::holder).collect(Collectors.toSet());
        return QuarkusTransaction.requiringNew()
                .call(() -> new Given(store.submitted(tenant, byId), identities.holders(tenant, holders), number));
    }

    private Optional<Done> stored(String tenant, long number, Map<HeldId, Found> found) {
        if (basis.hold(tenant) != number) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            return Optional.of(new Done(List.of(), List.of()));
        }
        var byId = found.keySet().stream().collect(Collectors.toMap(HeldId::id, id -> id));
        var fresh = new HashMap<HeldId, CopyKey>();
        found.forEach((id, verified) -> fresh.put(id, verified.copyKey()));
        var keys = new HashSet<>(fresh.values());
        store.known(tenant, byId).values().forEach(known -> keys.add(known.key()));
        locks.takeMany(names(tenant, found.keySet(), keys));
        var known = store.known(tenant, byId);
        var sets = copies.sets(tenant, keys).with(fresh, known);
        var judgements = new LinkedHashMap<HeldId, Judgement>();
        known.forEach((id, kept) -> judgements.put(
                id,
                Judge.judgement(
                        id, Objects.requireNonNull(found.get(id)), number, key -> sets.of(id, key, kept.createdAt()))));
        var renewed = store.update(tenant, judgements);
        var holders = judgements.keySet().stream().map(HeldId::holder).collect(Collectors.toSet());
        changed.fire(new EvidenceOfManyChanged(tenant, holders));
        var unsettled = copies.sets(tenant, keys).unsettled(keys);
        touched.makeDue(unsettled);
        return Optional.of(new Done(renewed, unsettled));
    }

    private static Set<String> names(String tenant, Collection<HeldId> ids, Collection<CopyKey> keys) {
        var names = new TreeSet<String>();
        ids.forEach(id -> names.add(Settling.lock(tenant, id.holder())));
        keys.forEach(key -> names.addAll(key.locks(tenant)));
        return names;
    }

    private record Asked(URI url, Use use) {}

    /**
     * Asks once for all what was found; what was not found for one holder, whose quota or time may be used up, is asked
     * again for the next. Not safe for use by several threads.
     */
    private record Shared(DocumentSource own, Map<Asked, Resolved> found) implements DocumentSource {
        @Override
        public Resolved find(URI url, Use use) {
            var asked = new Asked(url, use);
            var known = found.get(asked);
            if (known != null) {
                return known;
            }
            var answer = own.find(url, use);
            if (answer instanceof Resolved.Found) {
                found.put(asked, answer);
            }
            return answer;
        }
    }

    /** Asks for each row once. Not safe for use by several threads. */
    private static final class Registry implements IssuerRegistry {
        private final IssuerRegistry rows;
        private final Map<String, Optional<RegisteredIssuer>> known = new HashMap<>();

        Registry(IssuerRegistry rows) {
            this.rows = rows;
        }

        @Override
        public Optional<RegisteredIssuer> find(String identifier) {
            return known.computeIfAbsent(identifier, rows::find);
        }
    }
}
