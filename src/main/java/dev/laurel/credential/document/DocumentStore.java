package dev.laurel.credential.document;

import dev.laurel.api.Etags;
import dev.laurel.api.ProblemException;
import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.fetch.Resolved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The documents of each tenant. Writers hold the tenant's basis lock, so that versions are counted without gaps; the
 * front door is {@link dev.laurel.credential.Documents}.
 */
@ApplicationScoped
public class DocumentStore {
    private static final String CURRENT = """
            from DocumentRow row where tenant = ?1 and url > ?2 and not removed
            and version = (select max(other.version) from DocumentRow other where other.tenant = ?1 and other.url = row.url)
            order by url""";
    private final InstantSource clock;

    DocumentStore(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The current document with its history.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    public StoredDocument get(String tenant, String url) {
        var row = current(tenant, url).orElseThrow(ProblemException::notFound);
        return StoredDocument.whole(row, earlier(row));
    }

    /** Current documents by URL, after the given one, at most {@code limit}. */
    @Transactional
    public List<StoredDocument> list(String tenant, String afterUrl, int limit) {
        return DocumentRow.<DocumentRow>find(CURRENT, tenant, afterUrl).page(0, limit).list().stream()
                .map(StoredDocument::listed)
                .toList();
    }

    /**
     * Puts a text; the same one again only renews the instant it was read.
     *
     * @param ifMatch the If-Match header; null to put whatever is there now
     * @throws ProblemException PRECONDITION_FAILED
     */
    @Transactional
    public StoredDocument put(String tenant, String account, String url, DocumentText text, @Nullable String ifMatch) {
        var last = latest(tenant, url);
        if (ifMatch != null) {
            Etags.require(
                    ifMatch,
                    last.filter(row -> !row.removed).map(row -> row.version).orElse(0L));
        }
        var row = last.filter(before -> isSame(before, text)).orElseGet(() -> {
            var fresh = next(tenant, account, url, last);
            fresh.mediaType = text.mediaType();
            fresh.text = text.text();
            fresh.sha256 = text.sha256();
            fresh.jcsSha256 = text.jcsSha256();
            return fresh;
        });
        row.readAt = now();
        row.persist();
        return StoredDocument.whole(row, earlier(row));
    }

    /**
     * Takes a document away; its texts stay in the history.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED
     */
    @Transactional
    public void remove(String tenant, String account, String url, @Nullable String ifMatch) {
        var last = current(tenant, url).orElseThrow(ProblemException::notFound);
        Etags.require(ifMatch, last.version);
        var row = next(tenant, account, url, Optional.of(last));
        row.removed = true;
        row.mediaType = last.mediaType;
        row.text = "";
        row.sha256 = "";
        row.readAt = row.storedAt;
        row.persist();
    }

    /** What a verification for that tenant resolves from. */
    public DocumentSource source(String tenant) {
        return (url, use) -> find(tenant, url);
    }

    @Transactional
    Resolved find(String tenant, URI url) {
        return current(tenant, url.toString())
                .<Resolved>map(row -> new Resolved.Found(
                        Document.of(url, row.text.getBytes(StandardCharsets.UTF_8), row.mediaType, row.readAt)))
                .orElseGet(Resolved.Missing::new);
    }

    private DocumentRow next(String tenant, String account, String url, Optional<DocumentRow> last) {
        var row = new DocumentRow();
        row.tenant = tenant;
        row.url = url;
        row.version = last.map(before -> before.version).orElse(0L) + 1;
        row.storedBy = account;
        row.storedAt = now();
        return row;
    }

    private static boolean isSame(DocumentRow row, DocumentText text) {
        return !row.removed && row.mediaType.equals(text.mediaType()) && row.sha256.equals(text.sha256());
    }

    private static Optional<DocumentRow> current(String tenant, String url) {
        return latest(tenant, url).filter(row -> !row.removed);
    }

    private static Optional<DocumentRow> latest(String tenant, String url) {
        return DocumentRow.<DocumentRow>find("tenant = ?1 and url = ?2 order by version desc", tenant, url)
                .firstResultOptional();
    }

    private static List<DocumentRow> earlier(DocumentRow row) {
        return DocumentRow.<DocumentRow>find(
                        "tenant = ?1 and url = ?2 and version < ?3 order by version desc",
                        row.tenant,
                        row.url,
                        row.version)
                .page(0, StoredDocument.MAX_HISTORY)
                .list();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
