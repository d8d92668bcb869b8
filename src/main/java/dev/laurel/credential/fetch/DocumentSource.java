package dev.laurel.credential.fetch;

import java.net.URI;

/**
 * The only way by which the engine sees anything outside the credential itself.
 *
 * <p>An implementation answers {@link Use#CONTEXT} from its store alone. For the other uses it may ask the network, by
 * the guarded fetcher, and must answer within that fetcher's time limits. It never throws for what a remote side does.
 * The engine asks for a URL once per verification; the same URL within one verification must give the same text.
 */
public interface DocumentSource {
    /**
     * The document behind a URL.
     *
     * @param url absolute, without fragment
     * @param use what for
     */
    Resolved find(URI url, Use use);

    /** A source that asks another one for what this one does not have. */
    default DocumentSource orElse(DocumentSource other) {
        return (url, use) -> {
            var found = find(url, use);
            return found instanceof Resolved.Missing ? other.find(url, use) : found;
        };
    }

    /** A source that holds nothing. */
    static DocumentSource empty() {
        return (url, use) -> new Resolved.Missing();
    }
}
