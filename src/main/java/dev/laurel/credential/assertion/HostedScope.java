package dev.laurel.credential.assertion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.intake.Parts;
import java.net.URI;
import java.util.List;

/**
 * Which addresses an issuer claims for its hosted assertions (Open Badges 2.0, 4.7: {@code allowedOrigins}, by default
 * the issuer's own, and {@code startsWith}). An assertion elsewhere is somebody else's, whatever it says.
 */
final class HostedScope {
    private final URI issuer;
    private final List<String> origins;
    private final List<String> beginnings;

    /**
     * @param issuer address of the profile
     * @param profile as its host serves it
     */
    HostedScope(URI issuer, ObjectNode profile) {
        var policy = profile.path("verification");
        this.issuer = issuer;
        this.origins = Parts.texts(policy.path("allowedOrigins"));
        this.beginnings = Parts.texts(policy.path("startsWith"));
    }

    /** Whether an assertion at this address is the issuer's. */
    boolean covers(URI assertion) {
        boolean isOfOrigin = origins.isEmpty()
                ? isSameOrigin(issuer, assertion)
                : origins.stream().anyMatch(origin -> isOrigin(origin, assertion));
        // Percent signs could hide dots and slashes that lead out of the claimed path.
        return isOfOrigin
                && (beginnings.isEmpty()
                        || (assertion.toString().indexOf('%') < 0
                                && beginnings.stream().anyMatch(text -> begins(text, assertion))));
    }

    /** Whether two https addresses have one host and port. */
    static boolean isSameOrigin(URI one, URI other) {
        return one.getHost().equalsIgnoreCase(other.getHost()) && port(one) == port(other);
    }

    private static int port(URI url) {
        return url.getPort() < 0 ? 443 : url.getPort();
    }

    /** An origin is written as a host, with or without port, or with its scheme. */
    private static boolean isOrigin(String text, URI assertion) {
        var origin = Shelf.address(text.contains("://") ? text : "https://" + text);
        return origin != null
                && (origin.getRawPath().isEmpty() || origin.getRawPath().equals("/"))
                && origin.getRawQuery() == null
                && isSameOrigin(origin, assertion);
    }

    /** The same origin and the same beginning: the text alone would let {@code issuer.example.evil} begin alike. */
    private static boolean begins(String text, URI assertion) {
        var beginning = Shelf.address(text);
        return beginning != null
                && isSameOrigin(beginning, assertion)
                && assertion.toString().startsWith(text);
    }
}
