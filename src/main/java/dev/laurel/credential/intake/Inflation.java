package dev.laurel.credential.intake;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Unpacks compressed bytes up to a limit. The limit holds while unpacking, so that a bomb costs no more than that. */
public final class Inflation {
    private static final int BUFFER = 64 * 1024;

    private Inflation() {}

    /** All that an inflater still gives; null when malformed, cut short, or more than {@code limit} bytes. */
    public static byte @Nullable [] all(Inflater inflater, int limit) {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[BUFFER];
        try {
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (out.size() + count > limit || (count == 0 && !inflater.finished())) {
                    return null;
                }
                out.write(buffer, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException malformed) {
            return null;
        }
    }

    /** The bytes of one whole zlib stream (RFC 1950) with nothing behind it; null when it is none, or too large. */
    static byte @Nullable [] zlib(byte[] packed, int offset, int limit) {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed, offset, packed.length - offset);
            var unpacked = all(inflater, limit);
            return inflater.getRemaining() == 0 ? unpacked : null;
        } finally {
            inflater.end();
        }
    }
}
