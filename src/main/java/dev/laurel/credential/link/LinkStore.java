package dev.laurel.credential.link;

import dev.laurel.api.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of certificate links, each beside the credential it was handed in as. Every method needs the
 * transaction that its caller has begun.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LinkStore {
    /** What is known of one; nothing where nobody has looked yet. */
    public LinkFacts facts(String tenant, String credential) {
        @Nullable LinkRow row = LinkRow.findById(new LinkRow.Key(tenant, credential));
        return row == null ? LinkFacts.NONE : StoredJson.read(row.facts, LinkFacts.class);
    }

    /** Notes what was found on the page. */
    public void read(String tenant, String holder, String credential, CertificateLink link, PageReading reading) {
        var row = row(tenant, holder, credential, link);
        var known = StoredJson.read(row.facts, LinkFacts.class);
        put(row, new LinkFacts(reading, known.confirmation()));
    }

    /** Notes that somebody has compared the page, in place of any earlier time. */
    public void confirm(
            String tenant,
            String holder,
            String credential,
            CertificateLink link,
            LinkConfirmation confirmation,
            String account) {
        var row = row(tenant, holder, credential, link);
        row.confirmedBy = account;
        row.confirmedUntil = confirmation.until();
        var known = StoredJson.read(row.facts, LinkFacts.class);
        put(row, new LinkFacts(known.reading(), confirmation));
    }

    /** Takes a confirmation back. @return whether there was one */
    public boolean withdraw(String tenant, String credential) {
        @Nullable LinkRow row = LinkRow.findById(new LinkRow.Key(tenant, credential));
        if (row == null || row.confirmedUntil == null) {
            return false;
        }
        row.confirmedBy = null;
        row.confirmedUntil = null;
        var known = StoredJson.read(row.facts, LinkFacts.class);
        put(row, new LinkFacts(known.reading(), null));
        return true;
    }

    /** Whether a page is confirmed as another holder's, at an instant. */
    public boolean isConfirmedElsewhere(String tenant, String holder, CertificateLink link, Instant now) {
        return LinkRow.count(
                        "tenant = ?1 and page = ?2 and holder <> ?3 and confirmedUntil > ?4",
                        tenant,
                        link.key(),
                        holder,
                        now)
                > 0;
    }

    private static LinkRow row(String tenant, String holder, String credential, CertificateLink link) {
        @Nullable LinkRow known = LinkRow.findById(new LinkRow.Key(tenant, credential));
        if (known != null) {
            return known;
        }
        var row = new LinkRow();
        row.tenant = tenant;
        row.credential = credential;
        row.holder = holder;
        row.page = link.key();
        row.facts = StoredJson.write(LinkFacts.NONE);
        return row;
    }

    private static void put(LinkRow row, LinkFacts facts) {
        row.facts = StoredJson.write(facts);
        row.persistAndFlush();
    }
}
