package dev.laurel.credential;

import dev.laurel.api.Cursors;
import dev.laurel.api.Page;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.credential.check.Proven;
import dev.laurel.credential.held.CredentialStore;
import dev.laurel.credential.held.CredentialVisibility;
import dev.laurel.credential.held.HeldCredential;
import dev.laurel.credential.held.Judgement;
import dev.laurel.skill.TimedEvidence;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Front door to credentials. A verification runs outside any transaction; its result is stored only while what it rests
 * on (documents, registry, proved identities) is what it was, else it is made again.
 */
@ApplicationScoped
public class Credentials implements EvidenceSource, HolderData {
    /** Verifications of one credential that may be overtaken by changes before the caller is told to try again. */
    private static final int MAX_TRIES = 5;

    private final CredentialStore store;
    private final Judge judge;
    private final Basis basis;
    private final Cursors cursors;
    private final Event<EvidenceChanged> changed;

    Credentials(CredentialStore store, Judge judge, Basis basis, Cursors cursors, Event<EvidenceChanged> changed) {
        this.store = store;
        this.judge = judge;
        this.basis = basis;
        this.cursors = cursors;
        this.changed = changed;
    }

    /**
     * Takes a credential in and verifies it. A refused one is kept too, with its report: a refusal is an answer.
     *
     * @param submitted JSON-LD or a compact JWT, as bytes
     * @throws ProblemException DUPLICATE_CREDENTIAL, LIMIT_REACHED, INDEX_BEHIND where changes overtake it again and
     *     again
     */
    public HeldCredential submit(String tenant, String holder, byte[] submitted) {
        var kept = new CredentialStore.Kept(
                tenant, CredentialStore.nextId(), holder, new String(submitted, StandardCharsets.UTF_8));
        var hash = sha256(submitted);
        var said = new ArrayList<Proven>();
        var held = settled(kept, judgement -> {
            if (judgement.said() != null) {
                said.add(judgement.said());
            }
            return store.add(kept, hash, judgement);
        });
        said.stream().limit(1).forEach(proven -> refuseUnboundCopies(kept, proven));
        return held;
    }

    /** Verifies a credential again. @throws ProblemException NOT_FOUND */
    public HeldCredential verify(String tenant, String holder, String id) {
        var kept = QuarkusTransaction.requiringNew().call(() -> store.kept(tenant, holder, id));
        return again(kept).orElseThrow(ProblemException::notFound);
    }

    /** Verifies a credential again; empty where it has gone meanwhile. */
    Optional<HeldCredential> again(CredentialStore.Kept kept) {
        return settled(kept, judgement -> store.update(kept.tenant(), kept.id(), judgement));
    }

    /** One credential with its report. @throws ProblemException NOT_FOUND */
    public HeldCredential get(String tenant, String holder, String id) {
        return QuarkusTransaction.requiringNew().call(() -> store.get(tenant, holder, id));
    }

    /** The text of a credential as it was handed in. @throws ProblemException NOT_FOUND */
    public String submitted(String tenant, String holder, String id) {
        return QuarkusTransaction.requiringNew().call(() -> store.submitted(tenant, holder, id));
    }

    /** A holder's credentials, oldest first. */
    public Page<HeldCredential> list(String tenant, String holder, int limit, @Nullable String cursor) {
        var list = "credentials:" + tenant + ":" + holder;
        var key = cursor == null
                ? List.of(Instant.EPOCH.toString(), "")
                : cursors.read(list, cursor).parts();
        var rows = QuarkusTransaction.requiringNew()
                .call(() -> store.list(tenant, holder, Instant.parse(key.getFirst()), key.getLast(), limit + 1));
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit
                ? cursors.make(
                        list,
                        List.of(
                                shown.getLast().createdAt().toString(),
                                shown.getLast().id()))
                : null;
        return new Page<>(shown, next);
    }

    /**
     * Sets who may see a credential; a PRIVATE one counts nowhere.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED
     */
    public HeldCredential show(
            String tenant, String holder, String id, @Nullable String ifMatch, CredentialVisibility visibility) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var held = store.show(tenant, holder, id, ifMatch, visibility);
            changed.fire(new EvidenceChanged(tenant, holder));
            return held;
        });
    }

    /** Deletes a credential. @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED */
    public void remove(String tenant, String holder, String id, @Nullable String ifMatch) {
        QuarkusTransaction.requiringNew().run(() -> {
            store.remove(tenant, holder, id, ifMatch);
            changed.fire(new EvidenceChanged(tenant, holder));
        });
    }

    @Override
    public List<TimedEvidence> evidence(String tenant, String holder) {
        return store.evidence(tenant, holder);
    }

    @Override
    public String kind() {
        return "credentials";
    }

    @Override
    public Object export(String tenant, String holder) {
        return store.all(tenant, holder);
    }

    @Override
    public long erase(String tenant, String holder) {
        return store.erase(tenant, holder);
    }

    /** Judges until nothing has changed in between, then stores and tells. */
    private <T> T settled(CredentialStore.Kept kept, Function<Judgement, T> keep) {
        for (int i = 0; i < MAX_TRIES; i++) {
            var judgement = judge.judge(kept);
            var result = QuarkusTransaction.requiringNew().call(() -> stored(kept, judgement, keep));
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw ProblemException.of(ProblemType.INDEX_BEHIND, "Trust or documents are changing; try again.")
                .with("Retry-After", "1");
    }

    private <T> Optional<T> stored(CredentialStore.Kept kept, Judgement judgement, Function<Judgement, T> keep) {
        if (basis.hold(kept.tenant()) != judgement.basis()) {
            return Optional.empty();
        }
        var result = keep.apply(judgement);
        changed.fire(new EvidenceChanged(kept.tenant(), kept.holder()));
        return Optional.of(result);
    }

    private void refuseUnboundCopies(CredentialStore.Kept kept, Proven said) {
        QuarkusTransaction.requiringNew()
                .call(() -> store.unboundCopies(kept.tenant(), kept.holder(), said))
                .forEach(this::again);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
