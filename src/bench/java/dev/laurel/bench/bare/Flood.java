package dev.laurel.bench.bare;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Asks as often as a server answers: some connections at once, on each the next request when the answer has come. It
 * does as little with an answer as can be done and still tell a right one, because it must not be what is measured.
 */
final class Flood {
    /** Connections at once: enough that the server never waits for a request. */
    static final int CONNECTIONS = 16;

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int BUFFER = 256 * 1_024;
    private static final int LONGEST_HEAD = 16 * 1_024;
    private static final String OK = "HTTP/1.1 200 ";
    private static final String LENGTH = "\ncontent-length:";
    private static final double SECOND = 1e9;

    private final URI server;
    private final List<Request> requests;

    /**
     * What is asked.
     *
     * @param bytes of the whole request
     * @param length of the right answer's body
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Request(byte[] bytes, int length) {}

    /**
     * What came.
     *
     * @param answers right ones
     * @param seconds that they took
     */
    record Answered(long answers, double seconds) {
        Answered and(Answered other) {
            return new Answered(answers + other.answers, seconds + other.seconds);
        }
    }

    /** @param key sent with each request; a server that needs none does not look at it */
    Flood(URI server, String key, Recording recording) {
        this.server = server;
        this.requests = recording.answers().stream()
                .map(answer -> new Request(
                        ("GET " + answer.path() + " HTTP/1.1\r\nHost: " + server.getAuthority()
                                        + "\r\nAuthorization: Bearer " + key + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII),
                        answer.body().length))
                .toList();
    }

    /**
     * Asks for so long. @throws IOException at the first answer that is not the one that was recorded, by its length
     */
    Answered ask(Duration length) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        var works = new ArrayList<Callable<Long>>();
        for (int i = 0; i < CONNECTIONS; i++) {
            int first = i * requests.size() / CONNECTIONS;
            works.add(() -> connection(first, end));
        }
        long answers = 0;
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var work : threads.invokeAll(works)) {
                answers += work.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed);
        }
        return new Answered(answers, (System.nanoTime() - begin) / SECOND);
    }

    private long connection(int first, long end) throws IOException {
        try (var socket = new Socket(InetAddress.ofLiteral(server.getHost()), server.getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var buffer = new byte[BUFFER];
            long answers = 0;
            for (int i = first; System.nanoTime() < end; i++) {
                var request = requests.get(i % requests.size());
                socket.getOutputStream().write(request.bytes);
                read(socket.getInputStream(), buffer, request.length);
                answers++;
            }
            return answers;
        }
    }

    /** Reads one answer to its end; nothing is pipelined, so nothing follows. */
    private static void read(InputStream in, byte[] buffer, int length) throws IOException {
        int filled = 0;
        int body = -1;
        while (body < 0) {
            int read = in.read(buffer, filled, LONGEST_HEAD - filled);
            if (read <= 0) {
                throw new IOException("the connection ended, or its head has more than " + LONGEST_HEAD + " bytes");
            }
            filled += read;
            body = afterHead(buffer, filled);
        }
        var head = new String(buffer, 0, body, StandardCharsets.US_ASCII);
        requireRight(head, length);
        for (int left = length - (filled - body); left > 0; ) {
            int read = in.read(buffer, 0, Math.min(left, buffer.length));
            if (read <= 0) {
                throw new IOException("an answer ended before its length");
            }
            left -= read;
        }
    }

    static void requireRight(String head, int length) throws IOException {
        int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        int end = at < 0 ? -1 : head.indexOf('\r', at);
        boolean isRight = head.startsWith(OK)
                && end > 0
                && head.substring(at + LENGTH.length(), end).strip().equals(Integer.toString(length));
        if (!isRight) {
            throw new IOException("an answer is not the recorded one of " + length + " bytes: " + head.strip());
        }
    }

    /** Where the body begins; -1 where the head is not whole yet. */
    private static int afterHead(byte[] buffer, int filled) {
        for (int i = 3; i < filled; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n' && buffer[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }
}
