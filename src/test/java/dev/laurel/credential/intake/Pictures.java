package dev.laurel.credential.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/** Images made chunk by chunk and element by element. */
public final class Pictures {
    public static final String OPEN_BADGE = "openbadgecredential";
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Pictures() {}

    /** A PNG with these chunks between its header and its end. */
    public static byte[] png(byte[]... chunks) {
        // One grey pixel: width 1, height 1, depth 8, colour type 0; a filter byte and the grey.
        var header = new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0};
        return png(header, List.of(chunks));
    }

    /** A PNG whose header claims any size. */
    public static byte[] png(byte[] header, List<byte[]> chunks) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        out.writeBytes(Baker.chunk("IHDR", header));
        chunks.forEach(out::writeBytes);
        out.writeBytes(Baker.chunk("IDAT", deflated(new byte[] {0, 127})));
        out.writeBytes(Baker.chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    public static byte[] chunk(String type, byte[] data) {
        return Baker.chunk(type, data);
    }

    /** An international text: not packed. */
    public static byte[] iTxt(String keyword, String text) {
        return Baker.chunk("iTXt", join(latin(keyword), new byte[] {0, 0, 0, 0, 0}, utf8(text)));
    }

    /** An international text, packed. */
    public static byte[] packedITxt(String keyword, byte[] text) {
        return Baker.chunk("iTXt", join(latin(keyword), new byte[] {0, 1, 0, 0, 0}, deflated(text)));
    }

    public static byte[] tExt(String keyword, String text) {
        return Baker.chunk("tEXt", join(latin(keyword), new byte[] {0}, utf8(text)));
    }

    public static byte[] zTxt(String keyword, byte[] text) {
        return Baker.chunk("zTXt", join(latin(keyword), new byte[] {0, 0}, deflated(text)));
    }

    /** An SVG with this inside its root. */
    public static byte[] svg(String inside) {
        return utf8("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:ob=\"https://purl.imsglobal.org/ob/v3p0\">"
                + inside + "<circle r=\"1\"/></svg>");
    }

    /** The element that holds a credential as JSON. */
    public static String element(String json) {
        return "<ob:credential><![CDATA[" + json + "]]></ob:credential>";
    }

    /** The element that holds a token. */
    public static String verify(String token) {
        return "<ob:credential verify=\"" + token + "\"/>";
    }

    public static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
