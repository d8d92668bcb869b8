package dev.laurel.credential.intake;

import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the one credential out of an image that carries it (Open Badges 2.0, Baking; Open Badges 3.0, 5.3; CLR 2.0).
 */
final class BakedImage {
    /** Largest image in bytes (verification.md, step 1). */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    private BakedImage() {}

    /** Whether the bytes begin as an image does that can carry a credential. */
    static boolean looksLikeOne(byte[] input) {
        return PngTexts.looksLikeOne(input) || SvgTexts.looksLikeOne(input);
    }

    /**
     * The credential in an image.
     *
     * @throws Unreadable INPUT_TOO_LARGE, INPUT_UNREADABLE, BAKED_NONE, BAKED_MANY, or what is wrong with the
     *     credential
     */
    static Handed open(byte[] input) throws Unreadable {
        if (input.length > MAX_BYTES) {
            throw new Unreadable(
                    Code.INPUT_TOO_LARGE, "The image is larger than " + MAX_BYTES / Intake.KIBIBYTE + " KiB.");
        }
        var texts = PngTexts.looksLikeOne(input) ? PngTexts.of(input) : SvgTexts.of(input);
        if (texts.isEmpty() || texts.getFirst().text().isEmpty()) {
            throw new Unreadable(Code.BAKED_NONE, "The image carries no credential.");
        }
        var first = texts.getFirst();
        if (texts.stream().anyMatch(other -> !other.text().equals(first.text()))) {
            throw new Unreadable(Code.BAKED_MANY, "The image carries several credentials that differ.");
        }
        var presented = Intake.read(first.text().getBytes(StandardCharsets.UTF_8));
        if (presented instanceof Presented.Presentation) {
            throw new Unreadable(Code.FORMAT_UNKNOWN, "An image carries a credential, not a presentation.");
        }
        return new Handed(first.text(), presented, checks(texts, presented));
    }

    private static List<Check> checks(List<BakedText> texts, Presented presented) {
        var checks = new ArrayList<Check>();
        checks.add(Check.pass(Code.BAKED_NONE, "", "The image carries a credential."));
        if (texts.size() > 1) {
            checks.add(Check.fail(
                    Code.BAKED_MANY, Severity.WARN, "", "The image carries the same credential more than once."));
        }
        if (texts.stream().anyMatch(text -> text.label() != label(presented))) {
            checks.add(Check.fail(
                    Code.BAKED_MISMATCH, "", "The image announces another kind of credential than it carries."));
        }
        return checks;
    }

    private static BakedText.Label label(Presented presented) {
        return switch (presented) {
            case Presented.Badge badge -> BakedText.Label.OPEN_BADGES_2;
            case Presented.Credential credential when Contents.isRecord(credential) -> BakedText.Label.CLR_2;
            case Presented.Credential credential -> BakedText.Label.OPEN_BADGES_3;
            case Presented.Presentation presentation -> BakedText.Label.OPEN_BADGES_3;
            case Presented.Link link -> throw new IllegalStateException("a certificate link is never baked");
        };
    }
}
