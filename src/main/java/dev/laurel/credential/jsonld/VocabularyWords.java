package dev.laurel.credential.jsonld;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells words that stand for an IRI by their context, such as {@code "proofPurpose": "assertionMethod"}, from relative
 * IRIs, which make no statement. Both are texts without a scheme; a mark in the place of one says nothing of the other.
 *
 * <p>The document is expanded as it is and with marks in the places asked for. Where a mark came out as an IRI and the
 * word in the same place as an absolute one, the word is signed.
 */
final class VocabularyWords {
    private static final String MARK = "urn:word:";

    private final Processor processor;

    VocabularyWords(Processor processor) {
        this.processor = processor;
    }

    /**
     * Those of some leaves that are such words.
     *
     * @param leaves JSON pointers by number
     */
    Set<Integer> among(ObjectNode document, Map<Integer, String> leaves) throws NotJsonLd {
        var marked = document.deepCopy();
        var asked = new HashMap<String, Integer>();
        leaves.forEach((number, pointer) -> {
            var value = document.at(pointer);
            if (value.isTextual() && !Coverage.isAbsolute(value.textValue())) {
                asked.put(MARK + number, number);
                set(marked, JsonPointer.compile(pointer), MARK + number);
            }
        });
        var words = new HashSet<Integer>();
        if (!asked.isEmpty()) {
            compare(processor.expand(marked), processor.meaning(document).expanded(), asked, words);
        }
        return words;
    }

    private static void set(ObjectNode document, JsonPointer pointer, String mark) {
        var parent = document.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.put(pointer.last().getMatchingProperty(), mark);
        } else if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), mark);
        }
    }

    private static void compare(JsonValue marked, JsonValue own, Map<String, Integer> asked, Set<Integer> words) {
        switch (marked) {
            case JsonObject object
            when own instanceof JsonObject other ->
                object.forEach((name, value) -> {
                    if (other.containsKey(name)) {
                        var id = name.equals("@id") && value instanceof JsonString text
                                ? asked.get(text.getString())
                                : null;
                        if (id == null) {
                            compare(value, other.get(name), asked, words);
                        } else if (isAbsolute(other.get(name))) {
                            words.add(id);
                        }
                    }
                });
            case JsonArray array
            when own instanceof JsonArray other && array.size() == other.size() -> {
                for (int i = 0; i < array.size(); i++) {
                    compare(array.get(i), other.get(i), asked, words);
                }
            }
            default -> {
                // A literal, or a place where the two differ in shape: nothing to learn.
            }
        }
    }

    private static boolean isAbsolute(JsonValue value) {
        return value instanceof JsonString text && Coverage.isAbsolute(text.getString());
    }
}
