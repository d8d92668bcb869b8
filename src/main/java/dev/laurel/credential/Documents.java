package dev.laurel.credential;

import dev.laurel.api.Cursors;
import dev.laurel.api.Page;
import dev.laurel.api.ProblemException;
import dev.laurel.credential.check.ListChange;
import dev.laurel.credential.document.DocumentStore;
import dev.laurel.credential.document.DocumentText;
import dev.laurel.credential.document.StoredDocument;
import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.held.Touched;
import dev.laurel.credential.issuer.IssuerStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Front door to the document store; a change of a document reaches every credential that stands on it. */
@ApplicationScoped
public class Documents {
    private final DocumentStore store;
    private final Basis basis;
    private final Touched touched;
    private final Rejudging rejudging;
    private final IssuerStore issuers;
    private final Cursors cursors;
    private final InstantSource clock;

    Documents(
            DocumentStore store,
            Basis basis,
            Touched touched,
            Rejudging rejudging,
            IssuerStore issuers,
            Cursors cursors,
            InstantSource clock) {
        this.store = store;
        this.basis = basis;
        this.touched = touched;
        this.rejudging = rejudging;
        this.issuers = issuers;
        this.cursors = cursors;
        this.clock = clock;
    }

    private record Put(StoredDocument document, Touched.Selection touched) {}

    /** The document now, with its history. @throws ProblemException NOT_FOUND */
    public StoredDocument get(String tenant, String url) {
        return store.get(tenant, url);
    }

    /** All documents by URL, without their texts. */
    public Page<StoredDocument> list(String tenant, int limit, @Nullable String cursor) {
        var list = "documents:" + tenant;
        var after = cursor == null ? "" : cursors.read(list, cursor).parts().getFirst();
        var rows = store.list(tenant, after, limit + 1);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next =
                rows.size() > limit ? cursors.make(list, List.of(shown.getLast().url())) : null;
        return new Page<>(shown, next);
    }

    /**
     * Puts a document and judges the credentials that stand on it again; of a status list only those whose own entry
     * says otherwise, as far as both texts are genuine.
     *
     * @param ifMatch the If-Match header; null to put whatever is there now
     * @throws ProblemException PRECONDITION_FAILED
     */
    public DocumentChange put(String tenant, String account, String url, DocumentText text, @Nullable String ifMatch) {
        var before = find(tenant, url);
        var change = before.flatMap(old -> change(tenant, old, text));
        var put = QuarkusTransaction.requiringNew().call(() -> {
            basis.change(tenant);
            boolean isOvertaken =
                    !before.map(Document::sha256).equals(find(tenant, url).map(Document::sha256));
            var stored = store.put(tenant, account, url, text, ifMatch);
            return new Put(
                    stored,
                    change.isEmpty() || isOvertaken
                            ? touched.byDocument(tenant, url)
                            : touched.byList(tenant, url, change.get()));
        });
        return DocumentChange.of(put.document(), rejudging.again(put.touched()));
    }

    private Optional<Document> find(String tenant, String url) {
        return store.source(tenant).find(URI.create(url), Use.STATUS_LIST) instanceof Resolved.Found(var document)
                ? Optional.of(document)
                : Optional.empty();
    }

    /** What a new text changes, if it is one of a status list. */
    private Optional<ListChange> change(String tenant, Document before, DocumentText text) {
        var now = clock.instant();
        var after = Document.of(before.url(), text.text().getBytes(StandardCharsets.UTF_8), text.mediaType(), now);
        return ListChange.between(before, after, store.source(tenant), issuers.registry(tenant), now);
    }

    /**
     * Takes a document away and judges the credentials that stood on it again.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED
     */
    public void remove(String tenant, String account, String url, @Nullable String ifMatch) {
        rejudging.again(QuarkusTransaction.requiringNew().call(() -> {
            basis.change(tenant);
            store.remove(tenant, account, url, ifMatch);
            return touched.byDocument(tenant, url);
        }));
    }
}
