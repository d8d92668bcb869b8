package dev.laurel.bench.bare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Answers on one connection, read to their end, of which only head and length are looked at. */
final class Incoming {
    private static final int LONGEST_HEAD = 16 * 1_024;
    private static final String OK = "HTTP/1.1 200 ";
    private static final String LENGTH = "\ncontent-length:";
    private static final String CHUNKED = "\ntransfer-encoding: chunked\r";
    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEX = 16;

    private final InputStream in;
    private final byte[] buffer;
    private int filled;

    /** @param longest body that may come */
    Incoming(InputStream in, int longest) {
        this.in = in;
        // A body in parts has a line before each part: a few bytes for some hundreds at least.
        this.buffer = new byte[2 * longest + 2 * LONGEST_HEAD];
    }

    /**
     * Reads the next answer; nothing is pipelined, so nothing follows it.
     *
     * @throws IOException where it is not 200, or its body has not this length
     */
    void read(int length) throws IOException {
        filled = 0;
        int body = -1;
        while (body < 0) {
            more();
            body = afterHead();
        }
        var head = new String(buffer, 0, body, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        if (!head.startsWith(OK.toLowerCase(Locale.ROOT))) {
            throw wrong(head, length);
        }
        if (head.contains(CHUNKED)) {
            while (!endsInLastChunk(body)) {
                more();
            }
            require(head, length, chunks(body));
        } else {
            require(head, length, stated(head));
            while (filled < body + length) {
                more();
            }
        }
    }

    private void more() throws IOException {
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read <= 0) {
            throw new IOException("the connection ended within an answer, or the answer does not end");
        }
        filled += read;
    }

    /** Where the body begins; -1 where the head is not whole yet. */
    private int afterHead() {
        for (int i = 3; i < filled; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n' && buffer[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    /** JSON has no line ends of its own here, so that these bytes can be nothing else. */
    private boolean endsInLastChunk(int body) {
        int begin = filled - LAST_CHUNK.length;
        if (begin < body) {
            return false;
        }
        for (int i = 0; i < LAST_CHUNK.length; i++) {
            if (buffer[begin + i] != LAST_CHUNK[i]) {
                return false;
            }
        }
        return true;
    }

    /** Bytes of a body that came in parts. */
    private int chunks(int body) throws IOException {
        int sum = 0;
        for (int at = body; at < filled; ) {
            int size = 0;
            for (; buffer[at] != '\r'; at++) {
                size = size * HEX + Character.digit(buffer[at], HEX);
            }
            if (size < 0 || size > filled) {
                throw new IOException("a part of " + size + " bytes");
            }
            if (size == 0) {
                break;
            }
            sum += size;
            at += 2 + size + 2;
        }
        return sum;
    }

    /** What the head says; -1 where it does not. */
    private static int stated(String head) {
        int at = head.indexOf(LENGTH);
        int end = at < 0 ? -1 : head.indexOf('\r', at);
        var text = end < 0 ? "" : head.substring(at + LENGTH.length(), end).strip();
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static void require(String head, int length, int found) throws IOException {
        if (found != length) {
            throw wrong(head, length);
        }
    }

    private static IOException wrong(String head, int length) {
        return new IOException("an answer is not the recorded one of " + length + " bytes: " + head.strip());
    }
}
