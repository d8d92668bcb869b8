package dev.laurel.demo.issuing;

import dev.laurel.api.Body;
import dev.laurel.api.Fields;
import dev.laurel.api.Nearest;
import dev.laurel.demo.content.AchievementSheet;
import dev.laurel.demo.content.IssuerSheet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a demo issuer is asked to sign by a request.
 *
 * @param achievement key of one of its achievements
 * @param recipient mail address of the holder
 */
@Schema(name = "DemoBadgeRequest", description = "Which badge, for whom.")
public record BadgeRequest(String achievement, String recipient) {
    private static final int MAX_KEY = 100;
    /** Longest mail address (RFC 5321, 4.5.3.1.3). */
    private static final int MAX_MAIL = 254;

    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    static BadgeRequest of(IssuerSheet issuer, Body body) {
        return body.read(in -> read(issuer, in));
    }

    private static @Nullable BadgeRequest read(IssuerSheet issuer, Fields in) {
        in.readOnly("id", "issuer", "issuedAt", "revoked", "suspended", "credential");
        var achievement = in.required("achievement");
        var key = achievement == null ? null : achievement.text(1, MAX_KEY, false);
        var keys = issuer.achievements().stream().map(AchievementSheet::key).toList();
        if (achievement != null && key != null && !keys.contains(key)) {
            achievement.fault("unknown_value", "Must be one of the issuer's achievements.", Nearest.to(key, keys));
        }
        var recipient = in.requiredText("recipient", MAX_MAIL);
        if (recipient != null && !MAIL.matcher(recipient).matches()) {
            in.fault("recipient", "invalid_mail", "Must be a mail address.");
        }
        return key == null || recipient == null ? null : new BadgeRequest(key, recipient);
    }
}
