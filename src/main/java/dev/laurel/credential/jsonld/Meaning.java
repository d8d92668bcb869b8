package dev.laurel.credential.jsonld;

import dev.laurel.credential.key.Digests;
import dev.laurel.credential.key.Recent;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statements that a document makes; what an rdfc proof signs, neither more nor less. */
public final class Meaning {
    /** Texts whose hash is kept, so that a held credential is not brought into its canonical form each time. */
    private static final int MAX_HASHES = 50_000;

    private static final Recent<String, String> HASHES = new Recent<>(MAX_HASHES);

    private final JsonArray expanded;
    private final List<Statement> statements;
    private final @Nullable String digest;
    /** Worked out when it is first asked for; by two threads at once, both find the same. */
    private volatile @Nullable String canonical;

    /** @param text where it means this in every verification; null where its contexts may be others in the next */
    Meaning(JsonArray expanded, List<Statement> statements, @Nullable String text) {
        this.expanded = expanded;
        this.statements = List.copyOf(statements);
        this.digest = text == null ? null : Digests.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The canonical text (RDFC-1.0 with SHA-256). */
    public String canonical() throws NotJsonLd {
        var known = canonical;
        if (known == null) {
            known = Processor.canonical(statements, "SHA-256");
            canonical = known;
        }
        return known;
    }

    /** The document as it was expanded. */
    JsonArray expanded() {
        return expanded;
    }

    /** Digest of the text that means this in every verification; null where there is none. */
    @Nullable
    String digest() {
        return digest;
    }

    /** The canonical text with the digest that P-384 signatures ask for. */
    public String canonicalSha384() throws NotJsonLd {
        return Processor.canonical(statements, "SHA-384");
    }

    /** SHA-256 of the canonical text; the same for every encoding of the same statements. */
    public String hash() throws NotJsonLd {
        var known = digest == null ? Optional.<String>empty() : HASHES.find(digest);
        if (known.isPresent()) {
            return known.get();
        }
        var hash = Digests.sha256Hex(canonical().getBytes(StandardCharsets.UTF_8));
        if (digest != null) {
            HASHES.keep(digest, hash);
        }
        return hash;
    }

    /** Whether some statement has this predicate. */
    public boolean states(String predicate) {
        return statements.stream().anyMatch(s -> s.predicate().equals(predicate));
    }

    /**
     * The node that the document is about: the one with the document's own id, or, where it has none, the only one that
     * nothing points to. Empty when that is ambiguous.
     */
    public Optional<Node> root() {
        var graph =
                statements.stream().filter(s -> s.graph() == null).collect(Collectors.groupingBy(Statement::subject));
        return rootName().map(name -> new Node(graph, name));
    }

    private Optional<String> rootName() {
        if (expanded.size() != 1 || !(expanded.getFirst() instanceof JsonObject top)) {
            return Optional.empty();
        }
        var id = top.getString("@id", "");
        if (!id.isEmpty() && !id.startsWith("_:")) {
            return Optional.of(id);
        }
        var pointedTo = statements.stream().map(Statement::object).collect(Collectors.toCollection(HashSet::new));
        var free = blankSubjects().filter(s -> !pointedTo.contains(s)).toList();
        return free.size() == 1 ? Optional.of(free.getFirst()) : Optional.empty();
    }

    private Stream<String> blankSubjects() {
        return statements.stream()
                .filter(s -> s.graph() == null && s.subject().startsWith("_:"))
                .map(Statement::subject)
                .distinct();
    }
}
