package dev.laurel.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, one after the other; no more is held than one line and what was read with it. Lines are taken
 * apart before what is in them is read, so that one bad line spoils no other. Used by one thread.
 */
final class Lines {
    private static final int BUFFER = 64 * 1024;
    /** What some spreadsheets begin a file in UTF-8 with. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final Limits limits;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long bytes;
    private long number;

    Lines(InputStream in, Limits limits) {
        this.in = in;
        this.limits = limits;
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param bytes without its end; null where there were too many
     */
    // Handed on once, to whoever reads it.
    @SuppressWarnings("ArrayRecordComponent")
    record Line(long number, byte @Nullable [] bytes) {
        boolean isBlank() {
            if (bytes == null) {
                return false;
            }
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The next line; null at the end.
     *
     * @throws TooMuchException where there are more lines or bytes than may be
     */
    @Nullable
    Line next() throws IOException {
        byte[] held = new byte[0];
        boolean tooLong = false;
        while (true) {
            if (from == to && !fill()) {
                return held.length == 0 && !tooLong ? null : line(held, tooLong);
            }
            int end = indexOfEnd();
            int length = (end < 0 ? to : end) - from;
            tooLong |= held.length + length > limits.line();
            if (!tooLong) {
                held = joined(held, length);
            }
            from += length;
            if (end >= 0) {
                from++;
                return line(held, tooLong);
            }
        }
    }

    private byte[] joined(byte[] held, int length) {
        if (held.length == 0) {
            return Arrays.copyOfRange(buffer, from, from + length);
        }
        var both = Arrays.copyOf(held, held.length + length);
        System.arraycopy(buffer, from, both, held.length, length);
        return both;
    }

    private int indexOfEnd() {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer);
        if (read < 0) {
            return false;
        }
        from = 0;
        to = read;
        bytes += read;
        if (bytes > limits.bytes()) {
            throw new TooMuchException("too_many_bytes", "A file has at most " + limits.bytes() + " bytes, unpacked.");
        }
        return true;
    }

    private Line line(byte[] held, boolean tooLong) throws TooMuchException {
        if (number == limits.lines()) {
            throw new TooMuchException("too_many_lines", "A file has at most " + limits.lines() + " lines.");
        }
        number++;
        if (tooLong) {
            return new Line(number, null);
        }
        return new Line(number, number == 1 && beginsWithMark(held) ? withoutMark(held) : held);
    }

    private static byte[] withoutMark(byte[] line) {
        return Arrays.copyOfRange(line, BYTE_ORDER_MARK.length, line.length);
    }

    private static boolean beginsWithMark(byte[] line) {
        return Arrays.mismatch(line, BYTE_ORDER_MARK) >= BYTE_ORDER_MARK.length || Arrays.equals(line, BYTE_ORDER_MARK);
    }

    /** Bytes read so far. */
    long bytes() {
        return bytes;
    }

    /** There is more than may be; what came before counts. */
    static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1L;
        private final String code;

        TooMuchException(String code, String message) {
            super(message);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
