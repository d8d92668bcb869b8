package dev.laurel.credential.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.key.Recent;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the texts of a document that no statement holds, so that no signature over the statements covers them.
 *
 * <p>Every leaf is replaced by a mark of its own and the marked document turned into statements: a leaf whose mark is
 * gone is not signed. A mark is an absolute IRI where the leaf was one and relative where it was not, because JSON-LD
 * drops relative IRIs; a word of the vocabulary, such as {@code assertionMethod}, is looked at apart. Types stay as
 * they are (they choose contexts); those that stay relative after expansion are dropped too, and listed (decision
 * record 0032).
 */
public final class Coverage {
    /** Texts whose coverage is kept, so that a held credential is not looked through each time it is judged. */
    private static final int MAX_FOUND = 50_000;
    /** Most pointers that are kept of one of them; good credentials have none. */
    private static final int MAX_FOUND_EACH = 4;

    private static final Recent<String, List<String>> FOUND = new Recent<>(MAX_FOUND);
    private static final Pattern MARK = Pattern.compile("urn:leaf:(\\d+)|leaf-(\\d+)");
    /** Members that steer processing and hold no statement of their own. */
    private static final Set<String> STEERING =
            Set.of("@context", "type", "@type", "@language", "@direction", "@container", "@index");

    private final Processor processor;
    private final Map<Integer, String> pointers = new HashMap<>();

    private Coverage(Processor processor) {
        this.processor = processor;
    }

    /**
     * JSON pointers of the leaves of a document that are not signed, in document order; the empty pointer where
     * something is dropped that cannot be placed.
     */
    public static List<String> unsigned(ObjectNode document, Processor processor) throws NotJsonLd {
        var text = processor.meaning(document).digest();
        var known = text == null ? Optional.<List<String>>empty() : FOUND.find(text);
        if (known.isPresent()) {
            return known.get();
        }
        var unsigned = List.copyOf(new Coverage(processor).find(document));
        if (text != null && unsigned.size() <= MAX_FOUND_EACH) {
            FOUND.keep(text, unsigned);
        }
        return unsigned;
    }

    private List<String> find(ObjectNode document) throws NotJsonLd {
        var marked = document.deepCopy();
        mark(marked, "");
        var expanded = processor.expand(marked);
        var left = new HashSet<Integer>();
        processor
                .statements(expanded)
                .forEach(s -> Stream.of(s.subject(), s.object()).forEach(t -> collect(t, left)));
        if (left.size() < pointers.size()) {
            left.addAll(new VocabularyWords(processor).among(document, missing(left)));
        }
        var lost = new ArrayList<String>();
        missing(left).values().forEach(lost::add);
        var relative = new HashSet<String>();
        relativeTypes(expanded, relative);
        int before = lost.size();
        typePointers(document, "", relative, lost);
        if (!relative.isEmpty() && lost.size() == before) {
            // Dropped under another name than the one written: nobody can say where, so the whole is in doubt.
            lost.add("");
        }
        return lost;
    }

    /** The leaves without a mark, in document order. */
    private Map<Integer, String> missing(Set<Integer> left) {
        var missing = new TreeMap<>(pointers);
        missing.keySet().removeAll(left);
        return missing;
    }

    private void mark(JsonNode parent, String pointer) {
        if (parent instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream()
                    .filter(name -> !STEERING.contains(name))
                    .forEach(name -> object.set(name, marked(object.get(name), pointer + "/" + escape(name))));
        } else if (parent instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, marked(array.get(i), pointer + "/" + i));
            }
        }
    }

    private JsonNode marked(JsonNode value, String pointer) {
        if (value.isContainerNode()) {
            mark(value, pointer);
            return value;
        }
        if (value.isNull() || isBlank(value)) {
            return value;
        }
        int number = pointers.size();
        pointers.put(number, pointer);
        boolean absolute = !value.isTextual() || isAbsolute(value.textValue());
        return com.fasterxml.jackson.databind.node.TextNode.valueOf((absolute ? "urn:leaf:" : "leaf-") + number);
    }

    /** A blank node's label is a name inside the document, not something said. */
    private static boolean isBlank(JsonNode value) {
        return value.isTextual() && value.textValue().startsWith("_:");
    }

    static boolean isAbsolute(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException relative) {
            return false;
        }
    }

    private static void collect(String text, Set<Integer> left) {
        var matcher = MARK.matcher(text);
        while (matcher.find()) {
            var digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            left.add(Integer.parseInt(digits));
        }
    }

    private static void relativeTypes(JsonValue value, Set<String> found) {
        if (value instanceof JsonArray array) {
            array.forEach(child -> relativeTypes(child, found));
        } else if (value instanceof JsonObject object) {
            object.forEach((name, child) -> {
                if (name.equals("@type")) {
                    types(child).filter(type -> !isGrounded(type)).forEach(found::add);
                } else {
                    relativeTypes(child, found);
                }
            });
        }
    }

    private static boolean isGrounded(String type) {
        return type.indexOf(':') >= 0 || type.startsWith("@");
    }

    private static Stream<String> types(JsonValue value) {
        return switch (value) {
            case JsonString text -> Stream.of(text.getString());
            case JsonArray array -> array.stream().flatMap(Coverage::types);
            default -> Stream.empty();
        };
    }

    private static void typePointers(JsonNode value, String pointer, Set<String> relative, List<String> lost) {
        if (relative.isEmpty()) {
            return;
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                typePointers(value.get(i), pointer + "/" + i, relative, lost);
            }
        }
        for (var member : value.properties()) {
            var at = pointer + "/" + escape(member.getKey());
            if (member.getKey().equals("type") || member.getKey().equals("@type")) {
                if (texts(member.getValue()).anyMatch(relative::contains)) {
                    lost.add(at);
                }
            } else if (!member.getKey().equals("@context")) {
                typePointers(member.getValue(), at, relative, lost);
            }
        }
    }

    private static Stream<String> texts(JsonNode value) {
        return value.isArray() ? value.valueStream().map(JsonNode::asText) : Stream.of(value.asText());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
