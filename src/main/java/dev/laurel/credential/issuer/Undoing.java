package dev.laurel.credential.issuer;

import dev.laurel.api.Body;
import dev.laurel.api.Fields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which earlier state of a row to put back.
 *
 * @param version null for the one before the present
 * @param reason why it is put back; null when nothing is said
 */
@Schema(name = "IssuerUndo", description = "Which earlier state of a row to put back, and why.")
public record Undoing(@Nullable Integer version, @Nullable String reason) {
    /** Reads a body strictly; an empty one asks for the version before the present. */
    public static Undoing of(byte[] body) {
        return body.length == 0 ? new Undoing(null, null) : Body.of(body).read(Undoing::read);
    }

    private static Undoing read(Fields in) {
        return new Undoing(
                in.integer("version", 1, Integer.MAX_VALUE), in.multilineText("reason", IssuerRequest.MAX_REASON));
    }

    /** The reason, or another where none is given. */
    public String reasonOr(String otherwise) {
        return reason == null || reason.isEmpty() ? otherwise : reason;
    }
}
