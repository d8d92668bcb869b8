package dev.laurel.credential.structure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.credential.intake.Parts;

/** What counts as an identifier. */
final class Ids {
    private Ids() {}

    /** Whether a value is one absolute URI. */
    static boolean isUri(JsonNode id) {
        var uri = id.isTextual() ? Parts.uri(id.textValue()) : null;
        return uri != null && uri.isAbsolute();
    }
}
