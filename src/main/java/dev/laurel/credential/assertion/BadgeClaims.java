package dev.laurel.credential.assertion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.claims.AchievementClaim;
import dev.laurel.credential.claims.Claims;
import dev.laurel.credential.claims.Dates;
import dev.laurel.credential.claims.IdentityClaim;
import dev.laurel.credential.claims.Subject;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.trust.Alignment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an assertion, its badge class and its issuer's profile say together, in the words of other credentials. */
final class BadgeClaims {
    private BadgeClaims() {}

    /**
     * The claims.
     *
     * @param issuer identifier of the issuer
     * @param profile null where it could not be read
     */
    static Claims of(ObjectNode assertion, ObjectNode badge, String issuer, @Nullable ObjectNode profile) {
        var name = profile == null ? null : Members.text(profile, "name");
        return new Claims(
                Members.text(assertion, "id"),
                issuer,
                name == null ? issuer : name,
                date(assertion, "issuedOn"),
                date(assertion, "expires"),
                List.of(new Subject(null, List.of(recipient(assertion)), List.of(achievement(badge)), List.of())),
                List.of(),
                null);
    }

    private static @Nullable Instant date(ObjectNode assertion, String member) {
        var text = Members.text(assertion, member);
        return text == null ? null : Dates.parse(text);
    }

    private static IdentityClaim recipient(ObjectNode assertion) {
        var recipient = assertion.path("recipient");
        var type = Members.text(recipient, "type");
        var salt = Members.text(recipient, "salt");
        return new IdentityClaim(
                type == null ? "" : type,
                Members.text(recipient, "identity"),
                recipient.path("hashed").booleanValue(),
                salt == null ? "" : salt);
    }

    private static AchievementClaim achievement(ObjectNode badge) {
        var id = Members.text(badge, "id");
        var name = Members.text(badge, "name");
        var alignments = Parts.of(badge.path("alignment")).stream()
                .map(BadgeClaims::alignment)
                .sorted(Comparator.comparing(Alignment::toString))
                .toList();
        return new AchievementClaim(id, name == null ? "" : name, "", null, alignments, List.of());
    }

    private static Alignment alignment(JsonNode node) {
        return new Alignment(
                Members.text(node, "targetUrl"),
                Members.text(node, "targetCode"),
                Members.text(node, "targetName"),
                Members.text(node, "targetFramework"),
                null);
    }
}
