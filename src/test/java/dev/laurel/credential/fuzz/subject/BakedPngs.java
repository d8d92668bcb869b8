package dev.laurel.credential.fuzz.subject;

import dev.laurel.credential.fuzz.Subject;
import dev.laurel.credential.intake.Contents;
import dev.laurel.credential.intake.Intake;
import dev.laurel.credential.intake.Pictures;
import dev.laurel.credential.intake.Unreadable;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Credentials in PNG images. Mutations would hardly ever guess a checksum, so each image is mended first: chunks that
 * reach beyond the end are cut, and every chunk gets its checksum. A text chunk whose type begins with {@code Z}
 * instead of {@code z} or {@code i} is packed then, so that mutations reach what is inside.
 */
public final class BakedPngs implements Subject {
    private static final int SIGNATURE = 8;
    /** Length, type and checksum. */
    private static final int AROUND = 12;

    private final Academy academy = new Academy();

    @Override
    public void read(byte[] input) throws Unreadable {
        Contents.of(Intake.open(mended(input)).presented());
    }

    /** The image with every chunk whole; other inputs, and whatever is left behind the last chunk, as they are. */
    public static byte[] mended(byte[] input) {
        if (input.length < SIGNATURE || input[0] != (byte) 0x89) {
            return input;
        }
        var out = new ByteArrayOutputStream();
        out.write(input, 0, SIGNATURE);
        var rest = ByteBuffer.wrap(input, SIGNATURE, input.length - SIGNATURE);
        while (rest.remaining() >= AROUND) {
            int length = Math.clamp(rest.getInt(), 0, rest.remaining() - AROUND + Integer.BYTES);
            var type = new byte[Integer.BYTES];
            rest.get(type);
            var data = new byte[length];
            rest.get(data);
            rest.getInt();
            out.writeBytes(chunk(new String(type, StandardCharsets.ISO_8859_1), data));
        }
        out.write(input, rest.position(), rest.remaining());
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        return switch (type) {
            case "ZTXt" -> Pictures.chunk("zTXt", packed(data, 1, 2));
            case "ZiTX" -> Pictures.chunk("iTXt", packed(data, 3, 5));
            default -> Pictures.chunk(type, data);
        };
    }

    /** The data with what follows a number of zero bytes packed; {@code border} bytes at least stay in front of it. */
    private static byte[] packed(byte[] data, int zeros, int border) {
        int keyword = 0;
        while (keyword < data.length && data[keyword] != 0) {
            keyword++;
        }
        int start = Math.min(data.length, keyword + Math.max(zeros, border));
        return Pictures.join(
                Arrays.copyOf(data, start), Pictures.deflated(Arrays.copyOfRange(data, start, data.length)));
    }

    @Override
    public List<byte[]> seeds() {
        var json = academy.badge().toString();
        return List.of(
                Pictures.png(Pictures.iTxt(Pictures.OPEN_BADGE, json)),
                Pictures.png(Pictures.iTxt(Pictures.OPEN_BADGE, academy.token())),
                Pictures.png(Pictures.tExt("openbadges", Academy.ASSERTION)),
                Pictures.png(Pictures.tExt("openbadges", academy.hosted().toString())),
                Pictures.png(Pictures.packedITxt(Pictures.OPEN_BADGE, Pictures.utf8(json))),
                Pictures.png(Pictures.zTxt("clrcredential", Pictures.utf8(json))),
                Pictures.png(Pictures.chunk("ZTXt", Pictures.utf8("openbadgecredential\0\0{\"@context\":[]}"))),
                Pictures.png(
                        Pictures.chunk("ZiTX", Pictures.utf8("openbadgecredential\0\1\0\0\0{\"@context\":[]}")),
                        Pictures.iTxt(Pictures.OPEN_BADGE, "{\"@context\":[]}")));
    }

    @Override
    public List<String> words() {
        return List.of(
                "IHDR",
                "IDAT",
                "IEND",
                "tEXt",
                "zTXt",
                "iTXt",
                "ZTXt",
                "ZiTX",
                "openbadges\0",
                "clrcredential\0",
                "openbadgecredential\0",
                "\0\0\0\0\0",
                "\0\1\0\0\0",
                "https://",
                "{\"@context\":[]}",
                "eyJ");
    }
}
