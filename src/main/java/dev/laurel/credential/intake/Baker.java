package dev.laurel.credential.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Puts a credential into a PNG image, the way issuers do (Open Badges 3.0, 5.3.1); for test issuers and the demo's. */
public final class Baker {
    /** Where the header of a PNG image ends: signature, and a chunk of 13 bytes with length, type and checksum. */
    private static final int AFTER_HEADER = 8 + 4 + 4 + 13 + 4;

    private Baker() {}

    /**
     * The image with the credential in an uncompressed text chunk behind the header.
     *
     * @param keyword the text chunk's, by which the standards announce what kind of credential it carries
     * @param credential JSON or a token
     * @throws IllegalArgumentException when the image is no PNG
     */
    public static byte[] png(byte[] image, String keyword, String credential) {
        if (!PngTexts.looksLikeOne(image) || image.length < AFTER_HEADER) {
            throw new IllegalArgumentException("not a PNG image");
        }
        var text = new ByteArrayOutputStream();
        text.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
        // Zero ends the keyword; not compressed, method 0; no language, no translated keyword.
        text.writeBytes(new byte[] {0, 0, 0, 0, 0});
        text.writeBytes(credential.getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        out.write(image, 0, AFTER_HEADER);
        out.writeBytes(chunk("iTXt", text.toByteArray()));
        out.write(image, AFTER_HEADER, image.length - AFTER_HEADER);
        return out.toByteArray();
    }

    /** One chunk: length, type, data, checksum of type and data. */
    static byte[] chunk(String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.ISO_8859_1);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return ByteBuffer.allocate(Integer.BYTES + name.length + data.length + Integer.BYTES)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }
}
