package dev.laurel.credential;

import dev.laurel.api.Cursors;
import dev.laurel.api.Page;
import dev.laurel.api.ProblemException;
import dev.laurel.credential.document.DocumentStore;
import dev.laurel.credential.document.DocumentText;
import dev.laurel.credential.document.StoredDocument;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Front door to the document store; a change of a document reaches every credential that stands on it. */
@ApplicationScoped
public class Documents {
    private final DocumentStore store;
    private final Basis basis;
    private final Rejudging rejudging;
    private final Cursors cursors;

    Documents(DocumentStore store, Basis basis, Rejudging rejudging, Cursors cursors) {
        this.store = store;
        this.basis = basis;
        this.rejudging = rejudging;
        this.cursors = cursors;
    }

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
     * Puts a document and judges the credentials that stand on it again.
     *
     * @param ifMatch the If-Match header; null to put whatever is there now
     * @throws ProblemException PRECONDITION_FAILED
     */
    public DocumentChange put(String tenant, String account, String url, DocumentText text, @Nullable String ifMatch) {
        var stored = QuarkusTransaction.requiringNew().call(() -> {
            basis.change(tenant);
            return store.put(tenant, account, url, text, ifMatch);
        });
        var effect = rejudging.ofDocument(tenant, url);
        return new DocumentChange(stored, effect.changes(), effect.waiting());
    }

    /**
     * Takes a document away and judges the credentials that stood on it again.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED
     */
    public void remove(String tenant, String account, String url, @Nullable String ifMatch) {
        QuarkusTransaction.requiringNew().run(() -> {
            basis.change(tenant);
            store.remove(tenant, account, url, ifMatch);
        });
        rejudging.ofDocument(tenant, url);
    }
}
