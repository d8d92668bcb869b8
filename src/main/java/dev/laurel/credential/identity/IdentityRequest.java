package dev.laurel.credential.identity;

import dev.laurel.api.Body;
import dev.laurel.api.Fields;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An identity that somebody says is theirs.
 *
 * @param value an e-mail address or a DID, as credentials have it
 */
@Schema(name = "IdentityRequest", description = "An e-mail address or DID by which credentials name the holder.")
public record IdentityRequest(IdentityType type, String value) {
    /** Longest address that mail can carry (RFC 5321, 4.5.3.1.3). */
    public static final int MAX_ADDRESS = 254;
    /** Longest part before the at sign (RFC 5321, 4.5.3.1.1). */
    static final int MAX_LOCAL_PART = 64;

    public static final int MAX_DID = 500;
    private static final Pattern DID = Pattern.compile("did:[a-z0-9]+:[A-Za-z0-9._:%-]*[A-Za-z0-9._%-]");
    private static final Pattern LOCAL_PART = Pattern.compile("[^\\s@\"(),:;<>\\[\\]\\\\]+");

    /** Reads a body strictly. */
    public static IdentityRequest of(Body body) {
        return body.read(IdentityRequest::read);
    }

    private static @Nullable IdentityRequest read(Fields in) {
        in.readOnly("id", "createdAt", "provedAt", "provedHow", "provedBy", "version");
        var type = in.choice("type", IdentityType.class);
        if (!in.has("type")) {
            in.required("type");
        }
        var value = in.requiredText("value", MAX_DID);
        if (type == null || value == null) {
            return null;
        }
        var request = new IdentityRequest(type, Normalizer.normalize(value, Normalizer.Form.NFC));
        if (!request.isWellFormed()) {
            in.fault(
                    "value",
                    "invalid_identity",
                    switch (type) {
                        case EMAIL -> "Must be an e-mail address such as ada@mail.example.";
                        case DID -> "Must be a DID such as did:key:z6Mk…, without path, query or fragment.";
                    });
        }
        return request;
    }

    /** What makes two of them the same: an address in lower case with its domain in ASCII; a DID as it is. */
    String key() {
        return switch (type) {
            case EMAIL -> localPart().toLowerCase(Locale.ROOT) + "@" + domain();
            case DID -> value;
        };
    }

    private boolean isWellFormed() {
        return switch (type) {
            case EMAIL -> isAddress();
            case DID -> DID.matcher(value).matches();
        };
    }

    private boolean isAddress() {
        int at = value.lastIndexOf('@');
        return at > 0
                && value.length() <= MAX_ADDRESS
                && localPart().length() <= MAX_LOCAL_PART
                && LOCAL_PART.matcher(localPart()).matches()
                && domain().indexOf('.') > 0
                && !domain().endsWith(".");
    }

    private String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    /** In ASCII and lower case; empty where it is no host name. */
    private String domain() {
        try {
            return IDN.toASCII(value.substring(value.lastIndexOf('@') + 1), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noHostName) {
            return "";
        }
    }
}
