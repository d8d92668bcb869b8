package dev.laurel.web;

import dev.laurel.account.Role;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a visitor wanted to go before being asked who they are. */
final class Onward {
    private static final String HOME = "/";

    private Onward() {}

    /** The path asked for if it is one of this service; else the home page. Nobody is sent elsewhere. */
    static String within(String to) {
        try {
            var uri = new URI(to);
            boolean own = to.startsWith("/") && !to.startsWith("//") && !to.contains("\\") && uri.getHost() == null;
            return own && !uri.isAbsolute() ? to : HOME;
        } catch (URISyntaxException odd) {
            return HOME;
        }
    }

    /** An address of ours that goes on to another one of ours. */
    static String through(String door, String to) {
        return door + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    /** In which role the demo shows a page: the pages below a role's own are for it. */
    static Role roleFor(String path) {
        if (path.equals("/me") || path.startsWith("/me/")) {
            return Role.FREELANCER;
        }
        if (path.equals("/ops") || path.startsWith("/ops/")) {
            return Role.OPERATOR;
        }
        return path.equals("/partner") || path.startsWith("/partner/") ? Role.PARTNER : Role.CLIENT;
    }
}
