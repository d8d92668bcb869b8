package dev.laurel.credential;

import dev.laurel.account.Caller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.credential.fetch.Reading;
import dev.laurel.credential.fetched.Sources;
import dev.laurel.credential.held.CopyKey;
import dev.laurel.credential.held.CredentialStore;
import dev.laurel.credential.held.HeldCredential;
import dev.laurel.credential.held.HeldId;
import dev.laurel.credential.held.Touched;
import dev.laurel.credential.issuer.IssuerStore;
import dev.laurel.credential.link.CertificateLink;
import dev.laurel.credential.link.LinkConfirmation;
import dev.laurel.credential.link.LinkStore;
import dev.laurel.credential.link.PageReading;
import dev.laurel.credential.link.PageReading.Found;
import dev.laurel.taxonomy.Taxonomy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Front door to certificate links: handed in, their pages looked at, confirmed by whoever may (decision 0101). */
@ApplicationScoped
public class CertificateLinks {
    private final CredentialStore store;
    private final LinkStore links;
    private final Settling settling;
    private final Touched touched;
    private final Sources sources;
    private final IssuerStore issuers;
    private final LegalNames names;
    private final Taxonomy taxonomy;
    private final Basis basis;
    private final Locks locks;
    private final InstantSource clock;

    CertificateLinks(
            CredentialStore store,
            LinkStore links,
            Settling settling,
            Touched touched,
            Sources sources,
            IssuerStore issuers,
            LegalNames names,
            Taxonomy taxonomy,
            Basis basis,
            Locks locks,
            InstantSource clock) {
        this.store = store;
        this.links = links;
        this.settling = settling;
        this.touched = touched;
        this.sources = sources;
        this.issuers = issuers;
        this.names = names;
        this.taxonomy = taxonomy;
        this.basis = basis;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Takes a link in and looks at its page, where that is a registered issuer's.
     *
     * @param body {@code {"certificate": {…}}}
     * @throws ProblemException VALIDATION_FAILED, DUPLICATE_CREDENTIAL where the holder has a link to that page,
     *     LIMIT_REACHED, RATE_LIMITED, INDEX_BEHIND
     */
    public HeldCredential submit(String tenant, String holder, Body body) {
        var link = CertificateRequest.of(tenant, taxonomy, clock, body);
        sources.requireQuota(tenant, holder);
        var id = HeldId.next(tenant, holder);
        settling.add(id, link.text().getBytes(StandardCharsets.UTF_8));
        return look(id, link);
    }

    /** Looks at the page and judges the link again. */
    HeldCredential look(HeldId id, CertificateLink link) {
        var reading = reading(id, link);
        return changed(id, link, () -> links.read(id.tenant(), id.holder(), id.id(), link, reading));
    }

    /** A link that the caller may confirm. @throws ProblemException NOT_FOUND; CONFLICT where it is no link */
    public HeldCredential get(Caller caller, String holder, String credential) {
        var id = new HeldId(caller.tenant(), holder, credential);
        link(caller, id);
        return QuarkusTransaction.requiringNew().call(() -> store.get(id));
    }

    /**
     * Notes that the caller has compared a link's page, and judges the link again.
     *
     * @param body a {@link Comparison}
     * @throws ProblemException NOT_FOUND, also where an issuer's account is not the page's; VALIDATION_FAILED where
     *     something differs; CONFLICT where it is no link or has ended, the holder's legal name is not confirmed, or
     *     the page counts on another account
     */
    public HeldCredential confirm(Caller caller, String holder, String credential, Body body) {
        var id = new HeldId(caller.tenant(), holder, credential);
        var link = link(caller, id);
        var name = names.confirmed(id.tenant(), holder)
                .orElseThrow(
                        () -> conflict("Confirm the person's legal name first: there is nothing to compare with."));
        var read = Comparison.of(id.tenant(), taxonomy, link, name, body);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var confirmation = new LinkConfirmation(
                caller.is(Role.ISSUER) ? LinkConfirmation.By.ISSUER : LinkConfirmation.By.OPERATOR,
                now,
                read.name(),
                link.title(),
                read.issuedOn(),
                read.expiresOn(),
                read.skills(),
                LinkConfirmation.end(link, now));
        if (!confirmation.stands(now)) {
            throw conflict("The certificate has ended.");
        }
        return changed(id, link, () -> {
            if (links.isConfirmedElsewhere(id.tenant(), holder, link, now)) {
                throw conflict("This certificate counts on another account.");
            }
            links.confirm(id.tenant(), holder, credential, link, confirmation, caller.accountId());
        });
    }

    /**
     * Takes a confirmation back, and judges the link again.
     *
     * @throws ProblemException NOT_FOUND, also where there is none or an issuer's account is not the page's; CONFLICT
     *     where it is no link
     */
    public HeldCredential withdraw(Caller caller, String holder, String credential) {
        var id = new HeldId(caller.tenant(), holder, credential);
        var link = link(caller, id);
        return changed(id, link, () -> {
            if (!links.withdraw(id.tenant(), credential)) {
                throw ProblemException.notFound();
            }
        });
    }

    /** The link that a caller may confirm. */
    private CertificateLink link(Caller caller, HeldId id) {
        var submitted = QuarkusTransaction.requiringNew()
                .call(() -> store.submitted(id))
                .orElseThrow(ProblemException::notFound);
        var link = CertificateLink.kept(submitted);
        if (caller.is(Role.ISSUER)) {
            return link.filter(page -> isOwn(caller, page)).orElseThrow(ProblemException::notFound);
        }
        return link.orElseThrow(() -> conflict("Only a certificate link is confirmed by a person."));
    }

    private boolean isOwn(Caller caller, CertificateLink page) {
        var issuer = caller.issuer();
        return issuer != null
                && issuers.byId(caller.tenant(), issuer)
                        .filter(row -> row.isInForce(clock.instant()))
                        .filter(row -> row.identifiers().stream().anyMatch(page.origins()::contains))
                        .filter(row -> row.covers(page.page().toString()))
                        .isPresent();
    }

    /** Writes behind the locks that everybody takes, in their order; NOT_FOUND where it was deleted meanwhile. */
    private HeldCredential changed(HeldId id, CertificateLink link, Runnable write) {
        QuarkusTransaction.requiringNew().run(() -> {
            basis.change(id.tenant());
            locks.take(new CopyKey(link.hash(), null).locks(id.tenant()));
            store.hold(id);
            write.run();
            touched.makeDue(List.of(id));
        });
        return settling.again(id).orElseThrow(ProblemException::notFound).held();
    }

    private PageReading reading(HeldId id, CertificateLink link) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var registry = issuers.registry(id.tenant());
        if (link.origins().stream().allMatch(origin -> registry.find(origin).isEmpty())) {
            return new PageReading(now, Found.NOT_LISTED, null);
        }
        var name = names.stated(id.tenant(), id.holder());
        if (name.isEmpty()) {
            return new PageReading(now, Found.NO_NAME_TO_SEEK, null);
        }
        return sources.page(id.tenant(), id.holder(), link.page())
                .map(page -> page instanceof Reading.Read read
                        ? PageReading.of(read.document(), name.get())
                        : new PageReading(now, Found.UNREADABLE, null))
                .orElseGet(() -> new PageReading(now, Found.NOT_ASKED, null));
    }

    private static ProblemException conflict(String detail) {
        return ProblemException.of(ProblemType.CONFLICT, detail);
    }
}
