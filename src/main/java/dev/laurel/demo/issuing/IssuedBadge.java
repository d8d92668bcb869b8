package dev.laurel.demo.issuing;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A badge that a demo issuer has signed.
 *
 * @param id within the issuer
 * @param issuer key of the issuer
 * @param achievement key of the achievement
 * @param recipient mail address it was issued to
 * @param credential the badge as it is handed in: a JSON object, or a JSON string that holds a JWT
 */
@Schema(name = "DemoBadge", description = "A badge of a demo issuer, and how it stands in the issuer's lists.")
public record IssuedBadge(
        String id,
        String issuer,
        String achievement,
        String recipient,
        Instant issuedAt,
        boolean revoked,
        boolean suspended,

        @JsonRawValue @Schema(description = "What to hand in: a JSON object, or a JSON string that holds a JWT.")
        String credential) {
    private static final String OBJECT = "{";

    /** The credential as bytes are handed in: the object, or the bare JWT. */
    public String handedIn() {
        return credential.startsWith(OBJECT) ? credential : credential.substring(1, credential.length() - 1);
    }

    static IssuedBadge of(BadgeRow row) {
        return new IssuedBadge(
                row.id,
                row.issuer,
                row.achievement,
                row.recipient,
                row.issuedAt,
                row.revoked,
                row.suspended,
                row.text.startsWith(OBJECT) ? row.text : '"' + row.text + '"');
    }
}
