package dev.laurel.credential.jsonld;

import dev.laurel.api.CanonicalJson;
import dev.laurel.credential.intake.StrictJson;
import dev.laurel.credential.intake.Unreadable;
import dev.laurel.credential.key.Digests;
import dev.laurel.credential.report.SourceDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The contexts that come with the program, by URL. The build took each from its package and checked it against the
 * digest of its canonical form in {@code contexts/contexts.tsv} (decision record 0030), and reading checks it again.
 */
public final class PinnedContexts {
    private static final String FOLDER = "/contexts/";
    private static final PinnedContexts INSTANCE = new PinnedContexts();

    private final Map<URI, Context> byUrl = new LinkedHashMap<>();

    private PinnedContexts() {
        var table = new String(resource("contexts.tsv"), StandardCharsets.UTF_8);
        table.lines().skip(1).forEach(line -> add(line.split("\t")));
    }

    /** All of them. */
    public static PinnedContexts get() {
        return INSTANCE;
    }

    /** The context pinned to a URL. */
    public Optional<Context> find(URI url) {
        return Optional.ofNullable(byUrl.get(url));
    }

    /** The URLs that are pinned, in the table's order. */
    public Iterable<URI> urls() {
        return byUrl.keySet();
    }

    private void add(String[] row) {
        var url = URI.create(row[0]);
        var bytes = resource(row[3]);
        if (!digest(bytes).equals(row[2])) {
            throw new IllegalStateException("context " + url + " does not have its pinned digest; build again");
        }
        byUrl.put(url, Context.of(bytes, new SourceDocument(url, row[2], null)));
    }

    private static String digest(byte[] bytes) {
        try {
            return Digests.sha256Hex(CanonicalJson.of(StrictJson.object(bytes)));
        } catch (Unreadable malformed) {
            throw new IllegalStateException("a pinned context is not JSON; build again", malformed);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = PinnedContexts.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("context file " + name + " is not in the program; build again");
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
