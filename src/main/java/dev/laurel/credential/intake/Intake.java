package dev.laurel.credential.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.report.Code;
import java.util.List;

/** Recognises what was handed in. */
public final class Intake {
    /** Largest credential in bytes (verification.md, step 1). */
    public static final int MAX_BYTES = 512 * 1024;

    /** Members by which a JSON object is a verifiable credential, or tries to be. */
    private static final List<String> CREDENTIAL_MEMBERS = List.of("credentialSubject", "proof", "@context");

    private static final String PRESENTATION = "VerifiablePresentation";

    private Intake() {}

    /**
     * The credential in the bytes.
     *
     * @throws Unreadable with the code of the intake step
     */
    public static Presented read(byte[] input) throws Unreadable {
        if (input.length > MAX_BYTES) {
            throw new Unreadable(Code.INPUT_TOO_LARGE, "It is larger than " + MAX_BYTES / 1024 + " KiB.");
        }
        var text = StrictJson.text(input).strip();
        if (text.startsWith("{")) {
            return embedded(StrictJson.object(input));
        }
        if (CompactToken.looksLikeOne(text)) {
            return token(CompactToken.parse(text));
        }
        throw new Unreadable(Code.FORMAT_UNKNOWN, "It is neither a JSON credential nor a JSON Web Token.");
    }

    private static Presented embedded(ObjectNode document) throws Unreadable {
        if (CREDENTIAL_MEMBERS.stream().noneMatch(document::has)) {
            throw new Unreadable(Code.FORMAT_UNKNOWN, "It is JSON, but no verifiable credential.");
        }
        refusePresentation(document);
        var credential = document.deepCopy();
        credential.remove("proof");
        return new Presented.Embedded(document, credential);
    }

    private static Presented token(CompactToken token) throws Unreadable {
        if (token.payload().get("vc") instanceof ObjectNode vc) {
            return new Presented.Token(token, vc, true);
        }
        if (CREDENTIAL_MEMBERS.stream().noneMatch(token.payload()::has)) {
            throw new Unreadable(Code.FORMAT_UNKNOWN, "It is a token, but holds no verifiable credential.");
        }
        refusePresentation(token.payload());
        return new Presented.Token(token, token.payload(), false);
    }

    private static void refusePresentation(ObjectNode document) throws Unreadable {
        var type = document.path("type");
        boolean isPresentation = type.asText().equals(PRESENTATION);
        for (var one : type) {
            isPresentation |= one.asText().equals(PRESENTATION);
        }
        if (isPresentation) {
            throw new Unreadable(Code.FORMAT_UNKNOWN, "It is a presentation; hand in the credential in it.");
        }
    }
}
