package dev.laurel.credential.assertion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.intake.BadgeForm;
import dev.laurel.credential.intake.Parts;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Members of Open Badges 2.0 documents, read by the names that the standard gives them. */
final class Members {
    /** How an assertion says that it is signed. */
    private static final Set<String> SIGNED = Set.of("signed", "SignedBadge");

    private Members() {}

    /** The identifier of a linked thing, which stands there itself or by its identifier; empty when neither. */
    static String id(JsonNode link) {
        return link.isObject() ? link.path("id").asText() : link.asText();
    }

    static boolean isSigned(ObjectNode assertion) {
        return Parts.texts(assertion.path("verification").path("type")).stream().anyMatch(SIGNED::contains);
    }

    /** Whether it says how it can be verified, in a way that is known. */
    static boolean isVerifiable(ObjectNode assertion) {
        return BadgeForm.isHosted(assertion) || isSigned(assertion);
    }

    /** The text of a member; null when it has none or something else. */
    static @Nullable String text(JsonNode object, String member) {
        var value = object.path(member);
        return value.isTextual() ? value.textValue() : null;
    }
}
