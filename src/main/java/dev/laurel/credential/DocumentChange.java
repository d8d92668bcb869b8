package dev.laurel.credential;

import dev.laurel.credential.document.StoredDocument;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What putting a document did.
 *
 * @param document as it stands now
 * @param changes credentials that stand otherwise now: the first by id, at most {@value Effect#MAX_LISTED}
 * @param changed how many stand otherwise in all
 * @param waiting credentials still to be judged again; the service goes on with them by itself
 */
@Schema(name = "DocumentChange", description = "A document that was put, and the credentials that stand otherwise now.")
public record DocumentChange(StoredDocument document, List<StandingChange> changes, int changed, int waiting) {
    public DocumentChange {
        changes = List.copyOf(changes);
    }

    static DocumentChange of(StoredDocument document, Effect effect) {
        return new DocumentChange(document, effect.listed(), effect.credentials(), effect.waiting());
    }
}
