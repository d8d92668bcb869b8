package dev.laurel.credential.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members of a credential as JSON-LD allows them: once, or several in an array. */
public final class Parts {
    private Parts() {}

    /** The values of a member; empty when it is missing or null. */
    public static List<JsonNode> of(JsonNode member) {
        if (member.isMissingNode() || member.isNull()) {
            return List.of();
        }
        return member.isArray() ? member.valueStream().toList() : List.of(member);
    }

    /** The texts among the values of a member. */
    public static List<String> texts(JsonNode member) {
        return of(member).stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }

    /** A text as a URI; null when it is none. */
    public static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException none) {
            return null;
        }
    }
}
