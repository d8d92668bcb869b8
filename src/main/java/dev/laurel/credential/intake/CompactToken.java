package dev.laurel.credential.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.key.Multibase;
import dev.laurel.credential.report.Code;
import java.nio.charset.StandardCharsets;

/** A JSON Web Signature in compact form (RFC 7515), taken apart and not yet believed. */
public final class CompactToken {
    private final ObjectNode header;
    private final ObjectNode payload;
    private final String signingInput;
    private final byte[] signature;

    private CompactToken(ObjectNode header, ObjectNode payload, String signingInput, byte[] signature) {
        this.header = header;
        this.payload = payload;
        this.signingInput = signingInput;
        this.signature = signature;
    }

    /** Whether a text has the outward form of one: three parts of base 64 URL with two dots. */
    public static boolean looksLikeOne(String text) {
        return text.startsWith("ey") && text.chars().filter(c -> c == '.').count() == 2;
    }

    /**
     * Takes a text apart.
     *
     * @throws Unreadable INPUT_UNREADABLE or INPUT_NOT_UTF8
     */
    public static CompactToken parse(String text) throws Unreadable {
        var parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw new Unreadable(Code.INPUT_UNREADABLE, "A token has three parts.");
        }
        return new CompactToken(
                StrictJson.object(bytes(parts[0])),
                StrictJson.object(bytes(parts[1])),
                parts[0] + "." + parts[1],
                bytes(parts[2]));
    }

    private static byte[] bytes(String part) throws Unreadable {
        var bytes = Multibase.base64Url(part);
        if (bytes == null) {
            throw new Unreadable(Code.INPUT_UNREADABLE, "A part of the token is not base64url.");
        }
        return bytes;
    }

    public ObjectNode header() {
        return header;
    }

    public ObjectNode payload() {
        return payload;
    }

    /** The bytes that are signed. */
    public byte[] signingInput() {
        return signingInput.getBytes(StandardCharsets.US_ASCII);
    }

    /** A copy of the signature. */
    public byte[] signature() {
        return signature.clone();
    }
}
