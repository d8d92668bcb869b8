package dev.laurel.credential.jsonld;

import dev.laurel.credential.key.Digests;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements that a document makes; what an rdfc proof signs, neither more nor less. */
public final class Meaning {
    private final JsonArray expanded;
    private final List<Statement> statements;

    Meaning(JsonArray expanded, List<Statement> statements) {
        this.expanded = expanded;
        this.statements = List.copyOf(statements);
    }

    /** The canonical text (RDFC-1.0 with SHA-256). */
    public String canonical() throws NotJsonLd {
        return Processor.canonical(statements, "SHA-256");
    }

    /** The canonical text with the digest that P-384 signatures ask for. */
    public String canonicalSha384() throws NotJsonLd {
        return Processor.canonical(statements, "SHA-384");
    }

    /** SHA-256 of the canonical text; the same for every encoding of the same statements. */
    public String hash() throws NotJsonLd {
        return Digests.sha256Hex(canonical().getBytes(StandardCharsets.UTF_8));
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
