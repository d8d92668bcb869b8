package dev.laurel.credential.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.report.Code;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON so that every reader of the same bytes sees the same: strict UTF-8 without byte order mark, no name twice
 * in an object, nothing after the value, no lone surrogates, no number beyond a double, bounded depth, size and number
 * of values.
 */
public final class StrictJson {
    /** Deepest nesting (verification.md, step 1). */
    public static final int MAX_DEPTH = 32;
    /** Most values and names together (security.md, the guarded fetcher's budgets). */
    public static final int MAX_NODES = 10_000;

    private static final int MAX_NUMBER_LENGTH = 100;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxTokenCount(2L * MAX_NODES)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private StrictJson() {}

    /**
     * One JSON value of any kind.
     *
     * @throws Unreadable INPUT_NOT_UTF8 or INPUT_UNREADABLE
     */
    public static JsonNode value(byte[] bytes) throws Unreadable {
        try {
            var value = MAPPER.readTree(text(bytes));
            if (value == null || value.isMissingNode()) {
                throw new Unreadable(Code.INPUT_UNREADABLE, "There is nothing in it.");
            }
            requireWellFormedText(value);
            return value;
        } catch (JsonProcessingException malformed) {
            throw new Unreadable(Code.INPUT_UNREADABLE, reason(malformed));
        }
    }

    /**
     * One JSON object.
     *
     * @throws Unreadable as {@link #value}, or INPUT_UNREADABLE when it is something else
     */
    public static ObjectNode object(byte[] bytes) throws Unreadable {
        if (value(bytes) instanceof ObjectNode object) {
            return object;
        }
        throw new Unreadable(Code.INPUT_UNREADABLE, "It is JSON, but not an object.");
    }

    /**
     * The text of the bytes.
     *
     * @throws Unreadable INPUT_NOT_UTF8
     */
    public static String text(byte[] bytes) throws Unreadable {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
                throw new Unreadable(Code.INPUT_UNREADABLE, "It begins with a byte order mark.");
            }
            return text;
        } catch (CharacterCodingException malformed) {
            throw new Unreadable(Code.INPUT_NOT_UTF8, "It is not UTF-8; it may have been saved in another encoding.");
        }
    }

    private static void requireWellFormedText(JsonNode value) throws Unreadable {
        if (value.isTextual()) {
            requireWellFormed(value.textValue());
        }
        if (value.isNumber() && !Double.isFinite(value.doubleValue())) {
            throw new Unreadable(Code.INPUT_UNREADABLE, "A number in it is too large.");
        }
        for (var names = value.fieldNames(); names.hasNext(); ) {
            requireWellFormed(names.next());
        }
        for (var child : value) {
            requireWellFormedText(child);
        }
    }

    private static void requireWellFormed(String text) throws Unreadable {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Unreadable(Code.INPUT_UNREADABLE, "A text in it holds half a character (a lone surrogate).");
        }
    }

    private static String reason(JsonProcessingException malformed) {
        var message = String.valueOf(malformed.getOriginalMessage());
        if (message.startsWith("Duplicate field")) {
            return "A name stands twice in one object.";
        }
        if (message.contains("nesting depth")) {
            return "It is nested deeper than " + MAX_DEPTH + " levels.";
        }
        if (message.contains("oken count")) {
            return "It holds more than " + MAX_NODES + " values.";
        }
        var where = malformed.getLocation();
        return "It is not JSON" + (where == null ? "." : " (line " + where.getLineNr() + ").");
    }
}
