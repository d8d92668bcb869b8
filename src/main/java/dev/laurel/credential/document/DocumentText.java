package dev.laurel.credential.document;

import dev.laurel.api.CanonicalJson;
import dev.laurel.api.Json;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.api.Texts;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text to be stored, read and found sound.
 *
 * @param mediaType without parameters
 * @param text the text itself
 * @param sha256 of its UTF-8 bytes, lower-case hex
 * @param jcsSha256 of its canonical form; null for what is not JSON
 */
public record DocumentText(
        String mediaType,
        String text,
        String sha256,
        @Nullable String jcsSha256) {
    private static final Set<String> JSON = Set.of(
            "application/json",
            "application/ld+json",
            "application/did+json",
            "application/did+ld+json",
            "application/did",
            "application/vc",
            "application/vc+ld+json",
            "application/cid",
            "application/jwk+json",
            "application/jwk-set+json");
    private static final Set<String> TEXT =
            Set.of("application/jwt", "application/vc+jwt", "application/vc-ld+jwt", "text/plain");

    /** Media types that are taken. */
    public static boolean isTaken(String mediaType) {
        return JSON.contains(mediaType) || TEXT.contains(mediaType);
    }

    /**
     * Reads bytes as the text of a document.
     *
     * @throws ProblemException UNSUPPORTED_MEDIA_TYPE; MALFORMED_JSON where the type says JSON and the bytes do not;
     *     MALFORMED_REQUEST where they are no clean UTF-8 text
     */
    public static DocumentText of(String mediaType, byte[] bytes) {
        if (!isTaken(mediaType)) {
            throw ProblemException.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "A document is JSON (such as application/json, application/ld+json, application/did+json) or a"
                            + " JWT (application/vc+jwt), and Content-Type says which.");
        }
        var canonical = JSON.contains(mediaType) ? digest(CanonicalJson.of(Json.parse(bytes))) : null;
        return new DocumentText(mediaType, text(bytes), digest(bytes), canonical);
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (Texts.isClean(text, true)) {
                return text;
            }
        } catch (CharacterCodingException broken) {
            // answered below, as a text with control characters is
        }
        throw ProblemException.of(ProblemType.MALFORMED_REQUEST, "The document is not a clean UTF-8 text.");
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
