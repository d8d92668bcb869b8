package dev.laurel.credential.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.link.CertificateLink;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises what was handed in. */
public final class Intake {
    static final int KIBIBYTE = 1024;
    /** Largest credential in bytes (verification.md, step 1). */
    public static final int MAX_BYTES = 512 * KIBIBYTE;
    /** Largest input of any kind in bytes: an image that carries a credential. */
    public static final int MAX_INPUT_BYTES = BakedImage.MAX_BYTES;

    /** Members by which a JSON object is a verifiable credential, or tries to be. */
    private static final List<String> CREDENTIAL_MEMBERS = List.of("credentialSubject", "proof", "@context");

    private static final String PRESENTATION = "VerifiablePresentation";

    private Intake() {}

    /**
     * What was handed in: a credential's text, or an image that carries one.
     *
     * @throws Unreadable with the code of the intake step
     */
    public static Handed open(byte[] input) throws Unreadable {
        if (BakedImage.looksLikeOne(input)) {
            return BakedImage.open(input);
        }
        var link = link(input);
        var presented = link == null ? read(input) : link;
        return new Handed(StrictJson.text(input), presented, List.of(readable()));
    }

    /** A certificate link; null for anything else. Nothing that wraps credentials can hold one. */
    private static Presented.@Nullable Link link(byte[] input) throws Unreadable {
        if (input.length > MAX_BYTES || !StrictJson.text(input).strip().startsWith("{")) {
            return null;
        }
        var document = StrictJson.object(input);
        if (!CertificateLink.isOne(document)) {
            return null;
        }
        return new Presented.Link(CertificateLink.of(document)
                .orElseThrow(() -> new Unreadable(
                        Code.FORMAT_UNKNOWN, "A certificate link needs url, title, skills and issuedOn.")));
    }

    /** What step 1 says of a text that was read. */
    public static Check readable() {
        return Check.pass(Code.INPUT_UNREADABLE, "", "It can be read without doubt.");
    }

    /**
     * The credential in a text.
     *
     * @throws Unreadable with the code of the intake step
     */
    public static Presented read(byte[] input) throws Unreadable {
        if (input.length > MAX_BYTES) {
            throw new Unreadable(Code.INPUT_TOO_LARGE, "It is larger than " + MAX_BYTES / KIBIBYTE + " KiB.");
        }
        var text = StrictJson.text(input).strip();
        if (text.startsWith("{")) {
            return embedded(StrictJson.object(input));
        }
        if (CompactToken.looksLikeOne(text)) {
            return token(CompactToken.parse(text));
        }
        if (BadgeForm.isAddress(text)) {
            return new Presented.Hosted(text, null);
        }
        throw new Unreadable(Code.FORMAT_UNKNOWN, "It is neither a JSON credential nor a JSON Web Token.");
    }

    private static Presented embedded(ObjectNode document) throws Unreadable {
        if (isPresentation(document)) {
            return new Presented.Presentation(document, null);
        }
        if (BadgeForm.isOne(document)) {
            return BadgeForm.of(document);
        }
        if (CREDENTIAL_MEMBERS.stream().noneMatch(document::has)) {
            throw new Unreadable(Code.FORMAT_UNKNOWN, "It is JSON, but no verifiable credential.");
        }
        var credential = document.deepCopy();
        credential.remove("proof");
        return new Presented.Embedded(document, credential);
    }

    private static Presented token(CompactToken token) throws Unreadable {
        var payload = token.payload();
        if (payload.get("vc") instanceof ObjectNode vc) {
            return new Presented.Token(token, vc, true);
        }
        if (payload.get("vp") instanceof ObjectNode vp) {
            return new Presented.Presentation(vp, token);
        }
        if (isPresentation(payload)) {
            return new Presented.Presentation(payload, token);
        }
        if (BadgeForm.isOne(payload)) {
            return new Presented.Signed(token);
        }
        if (CREDENTIAL_MEMBERS.stream().noneMatch(payload::has)) {
            throw new Unreadable(Code.FORMAT_UNKNOWN, "It is a token, but holds no verifiable credential.");
        }
        return new Presented.Token(token, payload, false);
    }

    /** Whether it calls itself a presentation, or holds credentials as only a presentation does. */
    private static boolean isPresentation(ObjectNode document) {
        return Parts.texts(document.path("type")).contains(PRESENTATION)
                || (document.has("verifiableCredential") && !document.has("credentialSubject"));
    }
}
