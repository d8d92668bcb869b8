package dev.laurel.credential.document;

import dev.laurel.api.Fault;
import dev.laurel.api.ProblemException;
import dev.laurel.api.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The URL by which a document is stored, exactly as verification will ask for it. */
public final class DocumentAddress {
    /** Longest URL, in characters: what common servers take. */
    public static final int MAX_LENGTH = 2_000;

    private static final String PARAMETER = "url";
    private static final String DID_WEB = "did:web:";

    private DocumentAddress() {}

    /**
     * Reads the {@code url} parameter.
     *
     * @throws ProblemException VALIDATION_FAILED where it is missing or no absolute http or https URL without fragment
     */
    public static String of(@Nullable String url) {
        if (url == null || url.isEmpty()) {
            throw ProblemException.invalid(Fault.in(PARAMETER, "required", "Is required."));
        }
        if (url.length() > MAX_LENGTH || !Texts.isClean(url, false) || !isAddress(url)) {
            throw ProblemException.invalid(new Fault(
                    null,
                    PARAMETER,
                    "invalid_url",
                    "Must be an absolute http or https URL of at most " + MAX_LENGTH
                            + " characters, without user or fragment. A DID is given as the URL it resolves to.",
                    suggestion(url)));
        }
        return url;
    }

    private static boolean isAddress(String url) {
        try {
            var uri = new URI(url);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException bad) {
            return false;
        }
    }

    /** The address of a did:web (did:web method, "read"): what was meant where somebody gives the DID itself. */
    private static List<String> suggestion(String text) {
        if (!text.startsWith(DID_WEB) || text.length() > MAX_LENGTH) {
            return List.of();
        }
        var parts = text.substring(DID_WEB.length()).split("[?#]", 2)[0].split(":");
        var host = parts[0].replace("%3A", ":");
        var path = parts.length == 1
                ? "/.well-known"
                : "/" + String.join("/", List.of(parts).subList(1, parts.length));
        var url = "https://" + host + path + "/did.json";
        return isAddress(url) ? List.of(url) : List.of();
    }
}
