package dev.laurel.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Makes and reads cursors: opaque and signed, so that a caller can neither read meaning into one nor alter it. */
@ApplicationScoped
public class Cursors {
    /** A ranking's cursor older than this is refused with 410 (api.md, "Rankings, precisely"). */
    public static final Duration MAX_RANKING_AGE = Duration.ofHours(1);

    private static final int SIGNATURE_BYTES = 16;
    private static final int MAX_LENGTH = 1_000;
    private static final String SEPARATOR = "\n";

    private final Secrets secrets;
    private final InstantSource clock;

    Cursors(Secrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * What a cursor holds.
     *
     * @param madeAt when it was answered
     * @param parts what the list put in
     */
    public record Content(Instant madeAt, List<String> parts) {}

    /**
     * A cursor for one list of one tenant.
     *
     * @param list names the list and everything that must be equal when the cursor comes back (tenant, filters)
     * @param parts without line feeds
     */
    public String make(String list, List<String> parts) {
        var payload = (clock.instant().toEpochMilli() + SEPARATOR + String.join(SEPARATOR, parts))
                .getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(SIGNATURE_BYTES + payload.length)
                        .put(signature(list, payload))
                        .put(payload)
                        .array());
    }

    /**
     * Reads a cursor back.
     *
     * @throws ProblemException CURSOR_INVALID where it was altered or belongs to another list
     */
    public Content read(String list, String cursor) {
        var bytes = decode(cursor);
        var payload = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
        if (!MessageDigest.isEqual(signature(list, payload), Arrays.copyOf(bytes, SIGNATURE_BYTES))) {
            throw ProblemException.of(ProblemType.CURSOR_INVALID);
        }
        var parts = List.of(new String(payload, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        return new Content(Instant.ofEpochMilli(Long.parseLong(parts.getFirst())), parts.subList(1, parts.size()));
    }

    /**
     * Reads a ranking's cursor back.
     *
     * @throws ProblemException CURSOR_INVALID, or CURSOR_EXPIRED after an hour
     */
    public Content readRanking(String list, String cursor) {
        var content = read(list, cursor);
        if (content.madeAt().plus(MAX_RANKING_AGE).isBefore(clock.instant())) {
            throw ProblemException.of(ProblemType.CURSOR_EXPIRED);
        }
        return content;
    }

    private static byte[] decode(String cursor) {
        try {
            var bytes = cursor.length() > MAX_LENGTH
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
            if (bytes.length <= SIGNATURE_BYTES) {
                throw ProblemException.of(ProblemType.CURSOR_INVALID);
            }
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw ProblemException.of(ProblemType.CURSOR_INVALID);
        }
    }

    private byte[] signature(String list, byte[] payload) {
        return Arrays.copyOf(secrets.hmac("cursor:" + list, payload), SIGNATURE_BYTES);
    }
}
