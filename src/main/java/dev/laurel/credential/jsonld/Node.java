package dev.laurel.credential.jsonld;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A thing that the statements speak of. Reading through it, and not through the JSON, means that a renamed member, a
 * repeated id or any other way to write the same statements reads the same, and that nothing unsigned is ever read.
 */
public final class Node {
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    private final Map<String, List<Statement>> graph;
    private final String name;

    Node(Map<String, List<Statement>> graph, String name) {
        this.graph = graph;
        this.name = name;
    }

    /** Its IRI; null when it has none. */
    public @Nullable String id() {
        return name.startsWith("_:") ? null : name;
    }

    /** The IRIs of its types. */
    public Set<String> types() {
        return graph.getOrDefault(name, List.of()).stream()
                .filter(s -> s.predicate().equals(TYPE))
                .map(Statement::object)
                .collect(Collectors.toSet());
    }

    /** The things that it points to by a term. */
    public List<Node> nodes(Term term) {
        return values(term, s -> !s.isLiteral())
                .map(s -> new Node(graph, s.object()))
                .toList();
    }

    /** The literals and IRIs that a term has here, as texts, sorted: statements have no order of their own. */
    public List<String> texts(Term term) {
        return values(term, s -> !s.object().startsWith("_:"))
                .map(Statement::object)
                .sorted()
                .toList();
    }

    /** The only text of a term; null when there is none or more than one. */
    public @Nullable String text(Term term) {
        var texts = texts(term);
        return texts.size() == 1 ? texts.getFirst() : null;
    }

    /** The first text of a term in order; null when there is none. For names, which may stand in several languages. */
    public @Nullable String anyText(Term term) {
        var texts = texts(term);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    private Stream<Statement> values(Term term, Predicate<Statement> test) {
        return graph.getOrDefault(name, List.of()).stream()
                .filter(s -> term.isNamed(s.predicate()))
                .filter(test);
    }
}
