package dev.laurel.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads JSON from outside strictly: UTF-8, one value, no name twice, nothing nested or numbered beyond reason. */
public final class Json {
    /** Deepest nesting that is read (verification.md, INPUT_UNREADABLE). */
    public static final int MAX_DEPTH = 32;

    private static final int MAX_NUMBER_LENGTH = 64;
    private static final int MAX_NAME_LENGTH = 2_000;

    private static final ObjectMapper STRICT = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .maxNameLength(MAX_NAME_LENGTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private Json() {}

    /**
     * One JSON value.
     *
     * @throws ProblemException MALFORMED_JSON, naming line and column where there is one
     */
    public static JsonNode parse(byte[] bytes) {
        try {
            var node = STRICT.readTree(utf8(bytes));
            if (node == null || node.isMissingNode()) {
                throw ProblemException.of(ProblemType.MALFORMED_JSON, "The body is empty.");
            }
            return node;
        } catch (CharacterCodingException broken) {
            throw ProblemException.of(ProblemType.MALFORMED_JSON, "The body is not UTF-8.");
        } catch (JsonProcessingException broken) {
            var where = broken.getLocation();
            throw ProblemException.of(
                    ProblemType.MALFORMED_JSON,
                    where == null
                            ? "The body is not JSON."
                            : "The body is not JSON at line " + where.getLineNr() + ", column " + where.getColumnNr()
                                    + ".");
        }
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
