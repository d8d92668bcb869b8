package dev.laurel.credential.fetch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An honest host whose documents a test puts up, changes and takes down; it counts how often each was asked for. */
public final class PlayedSite {
    private record Page(int status, String type, String text) {}

    private static final int HANGING = 0;

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final String name;

    /** Opens a site under a name of {@code *.public.example}. */
    public PlayedSite(PlayedInternet internet, String name) {
        this.name = name;
        internet.host(name, PlayedHost.tls(this::answer));
    }

    private void answer(PlayedHost.Request request, PlayedHost.Answering out) throws java.io.IOException {
        asked.computeIfAbsent(request.path(), path -> new AtomicInteger()).incrementAndGet();
        var page = pages.getOrDefault(request.path(), new Page(404, "text/plain", ""));
        if (page.status() == HANGING) {
            out.hang();
        }
        out.text("HTTP/1.1 " + page.status() + " So\r\nContent-Type: " + page.type() + "\r\nContent-Length: "
                + page.text().length() + "\r\n\r\n" + page.text());
    }

    /** Puts a document up. */
    public void put(String path, String type, String asciiText) {
        pages.put(path, new Page(200, type, asciiText));
    }

    /** Sends on to another address from now on. */
    public void redirect(String path, String location) {
        pages.put(path, new Page(302, "text/plain\r\nLocation: " + location, ""));
    }

    /** Answers with a bare status from now on. */
    public void fail(String path, int status) {
        pages.put(path, new Page(status, "text/plain", ""));
    }

    /** Takes requests and never answers from now on. */
    public void hang(String path) {
        pages.put(path, new Page(HANGING, "text/plain", ""));
    }

    /** The text that stands there now. */
    public String text(String path) {
        var page = pages.get(path);
        return page == null ? "" : page.text();
    }

    public String url(String path) {
        return "https://" + name + path;
    }

    /** How often a path was asked for. */
    public int asked(String path) {
        var count = asked.get(path);
        return count == null ? 0 : count.get();
    }
}
