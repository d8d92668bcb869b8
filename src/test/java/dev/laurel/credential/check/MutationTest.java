package dev.laurel.credential.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.report.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A changed badge is never proof, and nothing that can be handed in makes the engine fall over. */
class MutationTest {
    private static final int RANDOM_CHANGES = 400;

    private final World world = new World();

    @Test
    void everyLeafThatIsChangedOrTakenAwayIsMissed() {
        var signed = world.signed();
        var accepted = new ArrayList<String>();
        var leaves = leaves(signed, "");
        for (var leaf : leaves) {
            if (isProof(changed(signed, leaf))) {
                accepted.add("changed " + leaf);
            }
            if (isProof(removed(signed, leaf))) {
                accepted.add("removed " + leaf);
            }
        }
        assertTrue(leaves.size() > 30, "only " + leaves.size() + " leaves");
        assertEquals(List.of(), accepted);
    }

    @Test
    void anyBytesGetAReport() {
        var random = new Random(20_261_122);
        for (var text : List.of(world.signed().toString(), world.token())) {
            for (int i = 0; i < RANDOM_CHANGES; i++) {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                for (int n = random.nextInt(4); n >= 0; n--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                var verification = world.verify(bytes);
                assertEquals(Step.values().length, verification.report().steps().size());
                assertFalse(
                        verification.verdict() instanceof Verdict.Verified && !isSameText(text, bytes),
                        () -> new String(bytes, StandardCharsets.UTF_8));
            }
        }
    }

    /** White space outside of texts is the one thing that may change. */
    private static boolean isSameText(String text, byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replaceAll("\\s", "").equals(text.replaceAll("\\s", ""));
    }

    private boolean isProof(ObjectNode badge) {
        return world.verify(badge).verdict() instanceof Verdict.Verified;
    }

    private static ObjectNode changed(ObjectNode badge, String leaf) {
        var copy = badge.deepCopy();
        var old = badge.at(leaf);
        var other = old.isTextual()
                ? JsonNodeFactory.instance.textNode(other(old.textValue()))
                : old.isBoolean()
                        ? JsonNodeFactory.instance.booleanNode(!old.booleanValue())
                        : JsonNodeFactory.instance.numberNode(old.intValue() + 1);
        put(copy, leaf, other);
        return copy;
    }

    /** The same text with its last letter or digit turned into another. */
    private static String other(String text) {
        char last = text.charAt(text.length() - 1);
        char other = last == '1' ? '2' : last == 'a' ? 'b' : Character.isDigit(last) ? '1' : 'a';
        return text.substring(0, text.length() - 1) + other;
    }

    private static ObjectNode removed(ObjectNode badge, String leaf) {
        var copy = badge.deepCopy();
        var pointer = JsonPointer.compile(leaf);
        var parent = copy.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.remove(pointer.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.remove(pointer.last().getMatchingIndex());
        }
        return copy;
    }

    private static void put(ObjectNode badge, String leaf, JsonNode value) {
        var pointer = JsonPointer.compile(leaf);
        var parent = badge.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), value);
        }
    }

    private static List<String> leaves(JsonNode value, String path) {
        var found = new ArrayList<String>();
        for (var member : value.properties()) {
            found.addAll(leaves(member.getValue(), path + "/" + member.getKey()));
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            found.addAll(leaves(value.get(i), path + "/" + i));
        }
        if (!value.isContainerNode()) {
            found.add(path);
        }
        return found;
    }
}
