package dev.laurel.credential.status;

import dev.laurel.credential.intake.Inflation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * GZIP (RFC 1952), one member exactly: nothing behind it, checksum and length right, and no more than a given size
 * unpacked. The limit holds while unpacking, so a bomb costs no more than an honest list of that size.
 */
final class Gzip {
    private static final int HEADER_LENGTH = 10;
    private static final int TRAILER_LENGTH = 8;
    private static final int FLAG_HEADER_CRC = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;

    private Gzip() {}

    /** The bytes unpacked; null when they are not one whole GZIP member of at most {@code limit} bytes. */
    static byte @Nullable [] unpack(byte[] packed, int limit) {
        int start = bodyStart(packed);
        if (start < 0) {
            return null;
        }
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed, start, packed.length - start);
            var unpacked = Inflation.all(inflater, limit);
            int end = packed.length - inflater.getRemaining();
            return unpacked != null && hasTrailer(packed, end, unpacked) ? unpacked : null;
        } finally {
            inflater.end();
        }
    }

    /** The bytes packed. */
    static byte[] pack(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static boolean hasTrailer(byte[] packed, int end, byte[] unpacked) {
        if (packed.length - end != TRAILER_LENGTH) {
            return false;
        }
        var trailer = ByteBuffer.wrap(packed, end, TRAILER_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        var crc = new CRC32();
        crc.update(unpacked);
        return trailer.getInt() == (int) crc.getValue() && trailer.getInt() == unpacked.length;
    }

    /** Where the compressed data begins; -1 when the header is malformed. */
    private static int bodyStart(byte[] packed) {
        if (packed.length < HEADER_LENGTH + TRAILER_LENGTH
                || packed[0] != 0x1f
                || packed[1] != (byte) 0x8b
                || packed[2] != 8) {
            return -1;
        }
        int flags = packed[3];
        int at = HEADER_LENGTH;
        if ((flags & FLAG_EXTRA) != 0) {
            at += 2 + (packed[at] & 0xff) + ((packed[at + 1] & 0xff) << 8);
        }
        if ((flags & FLAG_NAME) != 0) {
            at = afterZero(packed, at);
        }
        if ((flags & FLAG_COMMENT) != 0) {
            at = afterZero(packed, at);
        }
        if ((flags & FLAG_HEADER_CRC) != 0) {
            at += 2;
        }
        return at > packed.length - TRAILER_LENGTH ? -1 : at;
    }

    private static int afterZero(byte[] packed, int from) {
        int at = from;
        while (at < packed.length && packed[at] != 0) {
            at++;
        }
        return at + 1;
    }
}
