package dev.laurel.credential.intake;

import dev.laurel.credential.report.Code;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The credentials that a PNG image carries, found by walking its chunks (PNG, third edition, 5.3 and 11.3.3). Sizes
 * that the image claims to have do not matter: no pixel is ever decoded.
 */
final class PngTexts {
    /** Most chunks that are walked; images of 2 MiB have some hundred. */
    static final int MAX_CHUNKS = 10_000;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int TYPE_LENGTH = 4;
    private static final String FIRST = "IHDR";
    private static final String LAST = "IEND";

    private final ByteBuffer image;
    private final List<BakedText> texts = new ArrayList<>();

    private PngTexts(ByteBuffer image) {
        this.image = image;
    }

    /** Whether the bytes begin as a PNG image does. */
    static boolean looksLikeOne(byte[] input) {
        return input.length >= SIGNATURE.length
                && Arrays.equals(input, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /**
     * The credentials, in the order of their chunks; nothing behind the end of the image is looked at.
     *
     * @throws Unreadable INPUT_UNREADABLE, INPUT_NOT_UTF8 or INPUT_TOO_LARGE
     */
    static List<BakedText> of(byte[] input) throws Unreadable {
        var image = ByteBuffer.wrap(input, SIGNATURE.length, input.length - SIGNATURE.length);
        return new PngTexts(image).walk();
    }

    private List<BakedText> walk() throws Unreadable {
        for (int number = 0; number < MAX_CHUNKS; number++) {
            var type = chunk();
            if (number == 0 && !type.equals(FIRST)) {
                throw broken("The image does not begin with its header.");
            }
            if (type.equals(LAST)) {
                return texts;
            }
        }
        throw broken("The image has more than " + MAX_CHUNKS + " chunks.");
    }

    /** Reads one chunk, keeps its text, and answers its type. */
    private String chunk() throws Unreadable {
        if (image.remaining() < 2 * Integer.BYTES + TYPE_LENGTH) {
            throw broken("The image is cut short.");
        }
        int length = image.getInt();
        if (length < 0 || length > image.remaining() - Integer.BYTES - TYPE_LENGTH) {
            throw broken("A chunk of the image is longer than the image.");
        }
        var crc = new CRC32();
        crc.update(image.slice(image.position(), TYPE_LENGTH + length));
        var name = new byte[TYPE_LENGTH];
        image.get(name);
        var data = new byte[length];
        image.get(data);
        if (image.getInt() != (int) crc.getValue()) {
            throw broken("A chunk of the image does not have its checksum.");
        }
        var type = new String(name, StandardCharsets.ISO_8859_1);
        keep(type, data);
        return type;
    }

    private void keep(String type, byte[] data) throws Unreadable {
        for (var label : BakedText.Label.values()) {
            int end = zero(data, 0);
            if (end > 0 && label.isKeyword(data, end)) {
                switch (type) {
                    case "tEXt" -> add(label, Arrays.copyOfRange(data, end + 1, data.length));
                    case "zTXt" -> add(label, unpacked(data, end + 1));
                    case "iTXt" -> add(label, international(data, end + 1));
                    default -> {
                        // Another kind of chunk whose first bytes happen to be a keyword.
                    }
                }
            }
        }
    }

    private void add(BakedText.Label label, byte[] text) throws Unreadable {
        if (text.length > Intake.MAX_BYTES) {
            throw tooLarge();
        }
        texts.add(new BakedText(label, StrictJson.text(text).strip()));
    }

    /** What stands behind the keyword of an iTXt chunk: flag, method, language, translated keyword, text. */
    private static byte[] international(byte[] data, int start) throws Unreadable {
        int translated = zero(data, start + 2);
        int text = translated < 0 ? -1 : zero(data, translated + 1);
        if (text < 0) {
            throw broken("A text of the image is malformed.");
        }
        return switch (data[start]) {
            case 0 -> Arrays.copyOfRange(data, text + 1, data.length);
            case 1 -> inflated(data, start + 1, text + 1);
            default -> throw broken("A text of the image is packed in an unknown way.");
        };
    }

    private static byte[] unpacked(byte[] data, int start) throws Unreadable {
        if (start >= data.length) {
            throw broken("A text of the image is malformed.");
        }
        return inflated(data, start, start + 1);
    }

    private static byte[] inflated(byte[] data, int method, int start) throws Unreadable {
        if (data[method] != 0) {
            throw broken("A text of the image is packed in an unknown way.");
        }
        var text = Inflation.zlib(data, start, Intake.MAX_BYTES);
        if (text == null) {
            throw broken("A packed text of the image is malformed or larger than a credential may be.");
        }
        return text;
    }

    /** Where the next zero is; -1 when there is none. */
    private static int zero(byte[] data, int from) {
        for (int at = from; at < data.length; at++) {
            if (data[at] == 0) {
                return at;
            }
        }
        return -1;
    }

    private static Unreadable tooLarge() {
        return new Unreadable(
                Code.INPUT_TOO_LARGE,
                "The credential in the image is larger than " + Intake.MAX_BYTES / Intake.KIBIBYTE + " KiB.");
    }

    private static Unreadable broken(String sentence) {
        return new Unreadable(Code.INPUT_UNREADABLE, sentence);
    }
}
