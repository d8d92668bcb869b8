package dev.laurel.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Somebody else's site: a web server on a port of its own, whose pages a test writes. It answers at two origins,
 * {@code localhost} and {@code 127.0.0.1}, so that one can be on a key's list and the other not.
 */
final class HostSite implements AutoCloseable {
    private static final int OK = 200;
    /** What a reader of the host's page reads below the widget: enough for a jump of it to be felt. */
    private static final String TEXT =
            "Below the widget the host's own page goes on, for as long as it takes. ".repeat(60);

    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final String policy;

    /** @param service that the site's policy lets in, by the lines that the partner's page gives, and nobody else */
    HostSite(String service) {
        policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'unsafe-inline' " + service
                + "; frame-src 'self' " + service;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String listed() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String unlisted() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * Puts a page up.
     *
     * @param head more of its head
     * @param body between an article's beginning and end
     * @return its path
     */
    String put(String head, String body) {
        var path = "/" + pages.size() + ".html";
        pages.put(path, """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="icon" href="data:,">%s</head>
                <body><main><h1>Host</h1><p><a id="before" href="#before">before</a></p>%s
                <p id="below"><a id="after" href="#after">after</a></p><p>%s</p></main></body></html>
                """.formatted(head, body, TEXT));
        return path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var page = pages.get(exchange.getRequestURI().getPath());
        var bytes = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        exchange.sendResponseHeaders(page == null ? NOT_FOUND : OK, bytes.length == 0 ? -1 : bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
