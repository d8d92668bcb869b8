package dev.laurel.credential.check;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The leaves of a document, and the document with one of them another or gone. */
public final class Leaves {
    private Leaves() {}

    /** JSON pointers of all leaves, in document order. */
    public static List<String> of(JsonNode document) {
        var found = new ArrayList<String>();
        collect(document, "", found);
        return found;
    }

    private static void collect(JsonNode value, String path, List<String> found) {
        for (var member : value.properties()) {
            var name = member.getKey().replace("~", "~0").replace("/", "~1");
            collect(member.getValue(), path + "/" + name, found);
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            collect(value.get(i), path + "/" + i, found);
        }
        if (!value.isContainerNode()) {
            found.add(path);
        }
    }

    /** The document with another value of the same kind in the place of a leaf. */
    public static ObjectNode changed(ObjectNode document, String leaf) {
        var old = document.at(leaf);
        var copy = document.deepCopy();
        put(
                copy,
                leaf,
                old.isTextual()
                        ? JsonNodeFactory.instance.textNode(other(old.textValue()))
                        : old.isBoolean()
                                ? JsonNodeFactory.instance.booleanNode(!old.booleanValue())
                                : JsonNodeFactory.instance.numberNode(old.intValue() + 1));
        return copy;
    }

    /** The document without a leaf. */
    public static ObjectNode removed(ObjectNode document, String leaf) {
        var copy = document.deepCopy();
        var pointer = JsonPointer.compile(leaf);
        var parent = copy.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.remove(pointer.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.remove(pointer.last().getMatchingIndex());
        }
        return copy;
    }

    /** The same text with its last letter or digit turned into another. */
    private static String other(String text) {
        if (text.isEmpty()) {
            return "a";
        }
        char last = text.charAt(text.length() - 1);
        char other = last == '1' ? '2' : last == 'a' ? 'b' : Character.isDigit(last) ? '1' : 'a';
        return text.substring(0, text.length() - 1) + other;
    }

    private static void put(ObjectNode document, String leaf, JsonNode value) {
        var pointer = JsonPointer.compile(leaf);
        var parent = document.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), value);
        }
    }
}
