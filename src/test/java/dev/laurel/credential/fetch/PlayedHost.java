package dev.laurel.credential.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;

/** A host on the loopback interface that does to its guests whatever a test wants; it counts them. */
public final class PlayedHost implements AutoCloseable {
    private static final int BACKLOG = 256;

    /** What the host does once a request has come. */
    @FunctionalInterface
    public interface Manner {
        void answer(Request request, Answering out) throws IOException;
    }

    /**
     * What a guest sent.
     *
     * @param lines request line and headers
     * @param serverNames names in the TLS greeting
     * @param body as many bytes as Content-Length says, one character each
     */
    public record Request(List<String> lines, List<String> serverNames, String body) {
        public String header(String name) {
            return lines.stream()
                    .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        public String path() {
            return lines.getFirst().split(" ", -1)[1];
        }
    }

    private final ServerSocket socket;
    private final Manner manner;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong written = new AtomicLong();
    private final CopyOnWriteArrayList<Request> requests = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Socket> open = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private PlayedHost(ServerSocket socket, Manner manner) {
        this.socket = socket;
        this.manner = manner;
        Thread.ofVirtual().start(this::serve);
    }

    /** A host with TLS. */
    public static PlayedHost tls(Manner manner) {
        try {
            var factory = Certificates.server().getServerSocketFactory();
            return new PlayedHost(factory.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), manner);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A host that takes connections and never says a word. */
    public static PlayedHost silent() {
        return plain((request, out) -> out.hang());
    }

    /** A host that takes connections and hangs up. */
    static PlayedHost closing() {
        return plain((request, out) -> {});
    }

    private static PlayedHost plain(Manner manner) {
        try {
            return new PlayedHost(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), manner);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A host that answers every request with a JSON document. */
    public static PlayedHost json(String document) {
        return tls((request, out) -> out.ok("application/json", document));
    }

    /** A host that sends its guests on. */
    static PlayedHost redirecting(int status, String location) {
        return tls((request, out) -> out.text(
                "HTTP/1.1 " + status + " Elsewhere\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n"));
    }

    int port() {
        return socket.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    /** Bytes of answers that the guests' side has taken, plain. */
    long written() {
        return written.get();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var guest = socket.accept();
                connections.incrementAndGet();
                open.add(guest);
                Thread.ofVirtual().start(() -> receive(guest));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void receive(Socket guest) {
        try (guest) {
            if (guest instanceof SSLSocket tls) {
                converse(tls);
            } else {
                manner.answer(new Request(List.of(), List.of(), ""), new Answering(guest.getOutputStream()));
            }
        } catch (IOException gone) {
            // The guest has left, or never agreed on TLS; that is its right.
        }
    }

    private void converse(SSLSocket tls) throws IOException {
        var in = new BufferedReader(new InputStreamReader(tls.getInputStream(), StandardCharsets.ISO_8859_1));
        var lines = new ArrayList<String>();
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            lines.add(line);
        }
        if (!lines.isEmpty()) {
            var request = new Request(lines, names(tls), body(in, new Request(lines, List.of(), "")));
            requests.add(request);
            manner.answer(request, new Answering(tls.getOutputStream()));
        }
    }

    private static String body(BufferedReader in, Request head) throws IOException {
        var length = head.header("content-length");
        var body = new char[length.isEmpty() ? 0 : Integer.parseInt(length)];
        int read = 0;
        while (read < body.length) {
            int more = in.read(body, read, body.length - read);
            if (more < 0) {
                throw new IOException("the body ended early");
            }
            read += more;
        }
        return new String(body);
    }

    private static List<String> names(SSLSocket tls) {
        return ((ExtendedSSLSession) tls.getSession())
                .getRequestedServerNames().stream()
                        .map(name -> ((SNIHostName) name).getAsciiName())
                        .toList();
    }

    /** The host's side of an answer. */
    public final class Answering {
        private final OutputStream out;

        private Answering(OutputStream out) {
            this.out = out;
        }

        public void text(String text) throws IOException {
            bytes(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void bytes(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
            written.addAndGet(bytes.length);
        }

        public void ok(String type, String body) throws IOException {
            text("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: "
                    + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n");
            bytes(body.getBytes(StandardCharsets.UTF_8));
        }

        /** Says nothing more until the host is closed. */
        public void hang() throws IOException {
            try {
                closed.await();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
        for (var guest : open) {
            guest.close();
        }
    }
}
