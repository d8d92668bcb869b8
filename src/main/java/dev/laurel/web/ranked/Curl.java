package dev.laurel.web.ranked;

import jakarta.ws.rs.core.UriInfo;

/** What a page shows, as a request that anybody with a key can send. */
final class Curl {
    private static final String KEY = "  -H \"Authorization: Bearer $LAUREL_KEY\"";
    private static final String NEXT_LINE = " \\\n";

    private Curl() {}

    /** The stored gig's ranking, or the one of a gig as it might be. */
    static String of(UriInfo uri, String gig, WhatIf whatIf) {
        var origin = uri.getBaseUri().toString().replaceAll("/+$", "");
        return whatIf.isAsked()
                ? "curl -s " + origin + "/v1/matches" + NEXT_LINE + KEY + NEXT_LINE
                        + "  -H \"Content-Type: application/json\"" + NEXT_LINE + "  -d "
                        + quoted(whatIf.gig().toPrettyString())
                : "curl -s " + origin + "/v1/gigs/" + gig + "/matches" + NEXT_LINE + KEY;
    }

    /** A text for a shell, whatever it holds. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
