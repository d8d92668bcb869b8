package dev.laurel.account;

import dev.laurel.api.Body;
import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a key is made with.
 *
 * @param kind SECRET unless stated
 * @param origins of a PUBLISHABLE key: exact origins, 1 to {@value #MAX_ORIGINS}; of a SECRET one none
 */
@Schema(name = "KeyRequest", description = "What a key is made with; an empty object makes a secret key.")
public record KeyRequest(KeyKind kind, List<String> origins) {
    /** Most origins that a key is bound to. */
    public static final int MAX_ORIGINS = 20;

    private static final int MAX_ORIGIN_LENGTH = 300;

    public KeyRequest {
        origins = List.copyOf(origins);
    }

    /** An ordinary secret key. */
    public static KeyRequest secret() {
        return new KeyRequest(KeyKind.SECRET, List.of());
    }

    static KeyRequest of(Body body) {
        return body.read(KeyRequest::read);
    }

    private static @Nullable KeyRequest read(Fields in) {
        in.readOnly("id", "key", "prefix", "createdAt", "revokedAt");
        var kind = in.choice("kind", KeyKind.SECRET);
        var origins = in.list("origins", MAX_ORIGINS, KeyRequest::origin);
        boolean given = in.has("origins") && !in.json().get("origins").isEmpty();
        if (given != (kind == KeyKind.PUBLISHABLE)) {
            in.fault(
                    "origins",
                    "origins_for_publishable",
                    "Are given for a PUBLISHABLE key, at least one, and for no other.");
        }
        return new KeyRequest(kind, origins);
    }

    static @Nullable String origin(Element value) {
        var text = value.text(1, MAX_ORIGIN_LENGTH, false);
        if (text != null && !isOrigin(text)) {
            value.fault("invalid_origin", "Must be scheme, host and, if not the usual, port: https://example.com.");
            return null;
        }
        return text;
    }

    /**
     * Whether a text is an origin as browsers send it: lower case, nothing behind the port, no default port spelt out.
     */
    static boolean isOrigin(String text) {
        try {
            var uri = new URI(text);
            boolean usual = (uri.getPort() == 443 && "https".equals(uri.getScheme()))
                    || (uri.getPort() == 80 && "http".equals(uri.getScheme()));
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && !usual
                    && text.equals(text.toLowerCase(Locale.ROOT))
                    && text.equals(uri.getScheme() + "://" + uri.getRawAuthority())
                    && uri.getRawUserInfo() == null;
        } catch (java.net.URISyntaxException bad) {
            return false;
        }
    }
}
