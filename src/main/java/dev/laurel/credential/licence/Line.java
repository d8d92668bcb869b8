package dev.laurel.credential.licence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One line of a register's file. Lines are taken apart before fields are, so that one bad line spoils no other.
 *
 * @param number from 1
 * @param text null where the line cannot be read
 * @param fault why not; null where it can
 */
record Line(long number, @Nullable String text, @Nullable LineFault fault) {
    /** Longest line in bytes: ten short fields. */
    static final int MAX_BYTES = 2_000;

    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Takes lines, one after the other. */
    interface Taker {
        /** Takes the next line; answers whether to go on. */
        boolean take(Line line);
    }

    /** Reads a file line by line; nothing is held but the line at hand. */
    static void read(InputStream file, Taker taker) throws IOException {
        var buffer = new byte[MAX_BYTES];
        int length = 0;
        long number = 1;
        for (int next = file.read(); next >= 0; next = file.read()) {
            if (next == '\n') {
                if (!taker.take(of(number, buffer, length))) {
                    return;
                }
                number++;
                length = 0;
            } else {
                if (length < MAX_BYTES) {
                    buffer[length] = (byte) next;
                }
                length++;
            }
        }
        if (length > 0) {
            taker.take(of(number, buffer, length));
        }
    }

    boolean isBlank() {
        return text != null && text.isBlank();
    }

    private static Line of(long number, byte[] bytes, int length) {
        if (length > MAX_BYTES) {
            return new Line(number, null, LineFault.of("line_too_long", "Has more than " + MAX_BYTES + " bytes."));
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Arrays.copyOf(bytes, length)))
                    .toString();
            return new Line(number, number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, null);
        } catch (CharacterCodingException broken) {
            return new Line(number, null, LineFault.of("not_utf8", "Is not UTF-8."));
        }
    }
}
