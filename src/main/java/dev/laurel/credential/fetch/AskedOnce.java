package dev.laurel.credential.fetch;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * Asks another source for each document once and remembers what it said: for one run of a command, in which many
 * credentials may name the same status list. Not for use by several threads.
 */
public final class AskedOnce implements DocumentSource {
    /** Documents remembered; what comes after is asked for each time. */
    static final int LIMIT = 1_000;

    private record Asked(URI url, Use use) {}

    private final DocumentSource source;
    private final Map<Asked, Resolved> answers = new HashMap<>();

    public AskedOnce(DocumentSource source) {
        this.source = source;
    }

    @Override
    public Resolved find(URI url, Use use) {
        var asked = new Asked(url, use);
        var known = answers.get(asked);
        if (known != null) {
            return known;
        }
        var found = source.find(url, use);
        if (answers.size() < LIMIT) {
            answers.put(asked, found);
        }
        return found;
    }
}
