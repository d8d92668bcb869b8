package dev.laurel.account;

import java.util.List;

/** Addresses that other people's pages load (api.md, "GET /v1/widget/*, /widget/v1/laurel.js, /embed/…"). */
public final class PublicPaths {
    /** JSON for pages; asked with a publishable key and nothing else. */
    public static final String WIDGET = "/v1/widget/";
    /** JSON for sites without scripts. */
    public static final String FEED = "/embed/v1/feed.json";
    /** Name of the query parameter that holds a publishable key. */
    public static final String KEY = "key";

    private static final List<String> ANONYMOUS = List.of("/embed/", "/widget/", "/static/");

    private PublicPaths() {}

    /** Whether a publishable key may stand in the address: it is for everybody to read. */
    public static boolean takesKeyInAddress(String path) {
        return path.startsWith(WIDGET) || path.equals(FEED);
    }

    /** Whether it makes no difference who asks: neither a session nor a key in a header is looked at. */
    static boolean isAnonymous(String path) {
        return !path.equals(FEED) && ANONYMOUS.stream().anyMatch(path::startsWith);
    }
}
