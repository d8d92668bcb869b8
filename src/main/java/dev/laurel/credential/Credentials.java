package dev.laurel.credential;

import dev.laurel.api.Cursors;
import dev.laurel.api.Fault;
import dev.laurel.api.Page;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.credential.fetched.Sources;
import dev.laurel.credential.held.CredentialStore;
import dev.laurel.credential.held.CredentialStore.Kept;
import dev.laurel.credential.held.CredentialVisibility;
import dev.laurel.credential.held.HeldCredential;
import dev.laurel.credential.held.HeldId;
import dev.laurel.credential.intake.Contents;
import dev.laurel.credential.intake.Intake;
import dev.laurel.credential.intake.Presented;
import dev.laurel.credential.intake.Unreadable;
import dev.laurel.credential.link.CertificateLink;
import dev.laurel.credential.report.Code;
import dev.laurel.skill.TimedEvidence;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Front door to the credentials of holders. */
@ApplicationScoped
public class Credentials implements EvidenceSource, HolderData {
    private final CredentialStore store;
    private final Settling settling;
    private final Unpacking unpacking;
    private final Judge judge;
    private final CertificateLinks links;
    private final Sources sources;
    private final Cursors cursors;
    private final Event<EvidenceChanged> changed;

    Credentials(
            CredentialStore store,
            Settling settling,
            Unpacking unpacking,
            Judge judge,
            CertificateLinks links,
            Sources sources,
            Cursors cursors,
            Event<EvidenceChanged> changed) {
        this.store = store;
        this.settling = settling;
        this.unpacking = unpacking;
        this.judge = judge;
        this.links = links;
        this.sources = sources;
        this.cursors = cursors;
        this.changed = changed;
    }

    /**
     * Takes a credential in and verifies it. A refused one is kept too, with its report: a refusal is an answer. What
     * is no credential of any kind is not kept. Of a presentation or learner record that holds several, each is kept by
     * itself as well.
     *
     * @param submitted JSON, a compact JWT, the address of a hosted badge, or an image that carries one of them
     * @throws ProblemException CREDENTIAL_UNREADABLE, DUPLICATE_CREDENTIAL, LIMIT_REACHED, RATE_LIMITED where the
     *     holder's credentials have asked for too many documents, INDEX_BEHIND where changes overtake it again and
     *     again
     */
    public HeldCredential submit(String tenant, String holder, byte[] submitted) {
        var presented = presented(submitted);
        sources.requireQuota(tenant, holder);
        var id = HeldId.next(tenant, holder);
        var within = Contents.isWrapping(presented) ? judge.within(id, submitted) : List.<byte[]>of();
        return within.isEmpty() ? settling.add(id, submitted) : unpacking.add(tenant, holder, submitted, within);
    }

    private static Presented presented(byte[] submitted) {
        try {
            var presented = Intake.open(submitted).presented();
            if (presented instanceof Presented.Link) {
                throw new Unreadable(Code.FORMAT_UNKNOWN, "A certificate link is handed in as application/json.");
            }
            return presented;
        } catch (Unreadable unreadable) {
            var code = unreadable.code().name().toLowerCase(Locale.ROOT);
            throw ProblemException.faulty(
                    ProblemType.CREDENTIAL_UNREADABLE, List.of(Fault.at("", code, unreadable.sentence())));
        }
    }

    /**
     * Verifies a credential again; a certificate link's page is looked at anew. @throws ProblemException NOT_FOUND,
     * RATE_LIMITED, INDEX_BEHIND
     */
    public HeldCredential verify(String tenant, String holder, String id) {
        sources.requireQuota(tenant, holder);
        var key = new HeldId(tenant, holder, id);
        var submitted = QuarkusTransaction.requiringNew()
                .call(() -> store.submitted(key))
                .orElseThrow(ProblemException::notFound);
        return CertificateLink.kept(submitted)
                .map(link -> links.look(key, link))
                .or(() -> settling.again(key).map(Kept::held))
                .orElseThrow(ProblemException::notFound);
    }

    /** One credential with its report. @throws ProblemException NOT_FOUND */
    public HeldCredential get(String tenant, String holder, String id) {
        return QuarkusTransaction.requiringNew().call(() -> store.get(new HeldId(tenant, holder, id)));
    }

    /** One that its holder shows to everybody, whoever asks; empty where there is none or it is not PUBLIC. */
    public Optional<Displayed> displayed(String tenant, String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> store.publicOne(tenant, id))
                .map(open -> Displayed.of(open.holder(), open.held(), open.submitted()));
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
            var held = store.show(new HeldId(tenant, holder, id), ifMatch, visibility);
            changed.fire(new EvidenceChanged(tenant, holder));
            return held;
        });
    }

    /** Those of some credentials, by id, whose holders show them to everybody; one query. */
    public Set<String> publicOf(String tenant, Collection<String> ids) {
        return ids.isEmpty() ? Set.of() : QuarkusTransaction.joiningExisting().call(() -> store.publicOf(tenant, ids));
    }

    /**
     * Deletes a credential; copies that were refused because of it are judged again.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED
     */
    public void remove(String tenant, String holder, String id, @Nullable String ifMatch) {
        settling.remove(new HeldId(tenant, holder, id), ifMatch);
    }

    @Override
    public List<TimedEvidence> evidence(String tenant, String holder) {
        return store.evidence(tenant, holder);
    }

    @Override
    public Map<String, List<TimedEvidence>> evidence(String tenant, Collection<String> holders) {
        return store.evidence(tenant, holders);
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
        return settling.erase(tenant, holder);
    }
}
