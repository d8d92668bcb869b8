package dev.laurel.bench.bare;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private static final double SECOND = 1e9;

    private final URI server;
    private final List<Request> requests;
    private final int longest;

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
        this.longest = recording.answers().stream()
                .mapToInt(answer -> answer.body().length)
                .max()
                .orElseThrow();
        this.requests = recording.answers().stream()
                .map(answer -> new Request(
                        ("GET " + answer.path() + " HTTP/1.1\r\nHost: " + server.getAuthority()
                                        + "\r\nAuthorization: Bearer " + key + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII),
                        answer.body().length))
                .toList();
    }

    /**
     * Asks for so long, on each connection once at least.
     *
     * @throws IOException at the first answer that is not the one that was recorded, by its length
     */
    Answered ask(Duration length) throws IOException, InterruptedException {
        return ask(length, CONNECTIONS);
    }

    /** The same on so many connections. */
    Answered ask(Duration length, int connections) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        var works = new ArrayList<Callable<Long>>();
        for (int i = 0; i < connections; i++) {
            int first = i * requests.size() / connections;
            works.add(() -> connection(first, end));
        }
        long answers = 0;
        try (var threads = Executors.newFixedThreadPool(connections)) {
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
            var answer = new Incoming(socket.getInputStream(), longest);
            int answers = 0;
            do {
                var request = requests.get((first + answers) % requests.size());
                socket.getOutputStream().write(request.bytes);
                answer.read(request.length);
                answers++;
            } while (System.nanoTime() < end);
            return answers;
        }
    }
}
