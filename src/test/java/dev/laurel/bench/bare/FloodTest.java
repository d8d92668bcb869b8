package dev.laurel.bench.bare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloodTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    /** Longer than the buffer, so that it comes in several parts. */
    private static final byte[] LONG = new byte[300_000];

    private static final Recording RECORDING = new Recording(List.of(
            new Recording.Answer("/a?limit=20", "application/json", new byte[] {'{', '}'}),
            new Recording.Answer("/b", "application/json", LONG)));

    private final AtomicLong answered = new AtomicLong();
    private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
    private HttpServer server;
    private ExecutorService threads;
    private int status = 200;
    private int lacking;
    private boolean isInParts;

    @BeforeEach
    void serve() throws IOException {
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            var body = exchange.getRequestURI().getPath().equals("/a") ? new byte[2] : LONG;
            // A length of 0 stands for parts.
            // Before it is sent: whoever asked may have counted it before this thread runs again.
            answered.incrementAndGet();
            connections.add(exchange.getRemoteAddress());
            exchange.sendResponseHeaders(status, isInParts ? 0 : body.length - lacking);
            exchange.getResponseBody().write(body, 0, body.length - lacking);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    private Flood flooding() {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Flood(address, "key", RECORDING);
    }

    private Flood.Answered flood() throws IOException, InterruptedException {
        return flooding().ask(SHORT);
    }

    @Test
    void everyAnswerIsCountedOnce() throws IOException, InterruptedException {
        var flood = flood();
        assertEquals(answered.get(), flood.answers());
        assertTrue(flood.answers() >= Flood.CONNECTIONS, "at least one on each connection");
        assertTrue(flood.seconds() > 0);
    }

    /** How many are open at once tells how many threads of the server want a processor. */
    @Test
    void asksOnAsManyConnectionsAsAreWanted() throws IOException, InterruptedException {
        assertTrue(flooding().ask(SHORT, 1).answers() > 0);
        assertEquals(1, connections.size());
        flood();
        assertEquals(1 + Flood.CONNECTIONS, connections.size());
    }

    /** The planted faults: a server that refuses, or sends less, answers quicker; that must not be counted. */
    @Test
    void answersOtherThanTheRecordedEndIt() {
        status = 503;
        assertThrows(IOException.class, this::flood);
        status = 200;
        lacking = 1;
        assertThrows(IOException.class, this::flood);
    }

    @Test
    void anAnswerInPartsIsReadToo() throws IOException, InterruptedException {
        isInParts = true;
        assertTrue(flood().answers() >= Flood.CONNECTIONS);
        lacking = 1;
        assertThrows(IOException.class, this::flood);
    }

    private static void read(String answer, int length) throws IOException {
        new Incoming(new ByteArrayInputStream(answer.getBytes(StandardCharsets.US_ASCII)), 100).read(length);
    }

    @Test
    void theLengthIsReadWhateverItsHeaderLooksLike() throws IOException {
        read("HTTP/1.1 200 OK\r\ndate: today\r\nContent-Length: 2\r\n\r\n{}", 2);
        read("HTTP/1.1 200 \r\ncontent-length:2\r\nx: y\r\n\r\n{}", 2);
        read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n", 2);
        // Seventeen bytes in one part: 11 in hexadecimal.
        read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n11\r\n" + "x".repeat(17) + "\r\n0\r\n\r\n", 17);
        for (var wrong : List.of(
                "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n" + "x".repeat(20),
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{",
                "HTTP/1.1 200 OK\r\nX-Content-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
                "HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}")) {
            assertThrows(IOException.class, () -> read(wrong, 2), wrong);
        }
    }

    @Test
    void aRecordingIsReadAsItWasWritten(@TempDir Path folder) throws IOException {
        var file = folder.resolve("recording");
        RECORDING.write(file);
        var read = Recording.read(file);
        assertEquals(2, read.answers().size());
        assertEquals("/a?limit=20", read.answers().getFirst().path());
        assertArrayEquals(LONG, read.answers().getLast().body());
        assertEquals((2 + 300_000) / 2.0, read.bytes());
    }
}
