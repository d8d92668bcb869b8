package dev.laurel.demo.issuing;

import dev.laurel.account.Tenant;
import dev.laurel.api.Body;
import dev.laurel.api.ProblemException;
import dev.laurel.credential.Documents;
import dev.laurel.credential.document.DocumentText;
import dev.laurel.demo.content.Content;
import dev.laurel.demo.content.IssuerSheet;
import dev.laurel.demo.issuing.BadgeOrder.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Front door to the demo's issuers: what they sign, and what they take back. They are on their own: they know nobody's
 * profile, and reach the rest of the service only through the document store, as an issuer does through its web site.
 */
@ApplicationScoped
public class DemoIssuers {
    private final Documents documents;
    private final Desks desks;
    private final BadgeBook book;
    private final InstantSource clock;
    /** One list of an issuer after another: a slow writer must not put an older list over a newer one. */
    private final Turns turns = new Turns();

    DemoIssuers(Documents documents, Desks desks, BadgeBook book, InstantSource clock) {
        this.documents = documents;
        this.desks = desks;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Opens their desks: keys and DID documents.
     *
     * @param account in whose name documents are put
     */
    public void open(String account, Content content) {
        desks.open(account, content);
    }

    /** All of them. */
    public List<IssuerSheet> all() {
        return desks.all().stream().map(Desk::sheet).toList();
    }

    /**
     * Signs badges of one issuer; a badge that it has signed already is answered as it is.
     *
     * @throws ProblemException NOT_FOUND where there is no such issuer
     */
    public List<IssuedBadge> sign(String issuer, List<BadgeOrder> orders) {
        return book.sign(desks.get(issuer), orders);
    }

    /**
     * Signs a badge that a request describes.
     *
     * @throws ProblemException NOT_FOUND where there is no such issuer, VALIDATION_FAILED
     */
    public IssuedBadge issue(String issuer, Body body) {
        var request = BadgeRequest.of(desks.get(issuer).sheet(), body);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var order = new BadgeOrder(
                UUID.randomUUID().toString(), request.achievement(), request.recipient(), now, null, Standing.GOOD);
        return sign(issuer, List.of(order)).getFirst();
    }

    /** A badge. @throws ProblemException NOT_FOUND */
    public IssuedBadge get(String issuer, String id) {
        return book.get(desks.get(issuer).sheet().key(), id);
    }

    /**
     * Revokes, suspends or reinstates a badge and publishes the issuer's lists; when this returns, everything that
     * stands on them has been judged again.
     *
     * @throws ProblemException NOT_FOUND
     */
    public IssuedBadge change(String account, String issuer, String id, Standing standing) {
        var desk = desks.get(issuer);
        return turns.call(issuer, () -> {
            var badge = book.stand(issuer, id, standing);
            publish(account, desk);
            return badge;
        });
    }

    /**
     * Publishes every issuer's status lists anew, as of now; whoever takes a badge back meanwhile is not kept waiting.
     */
    public void publish(String account) {
        for (var desk : desks.all()) {
            turns.run(desk.sheet().key(), () -> publish(account, desk));
        }
    }

    private void publish(String account, Desk desk) {
        var now = clock.instant();
        for (var kind : Withdrawal.ALL) {
            var bits = Withdrawal.bits(book.places(desk.sheet().key(), kind));
            var text = desk.list(kind, bits, now).getBytes(StandardCharsets.UTF_8);
            documents.put(Tenant.MAIN, account, kind.url(desk.sheet()), DocumentText.of(desk.mediaType(), text), null);
        }
    }
}
