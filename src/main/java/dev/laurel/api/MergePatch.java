package dev.laurel.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Applies a JSON merge patch (RFC 7396). */
public final class MergePatch {
    /** Media type of a patch; plain JSON is taken as well. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /**
     * The patched value; neither argument is changed.
     *
     * <p>A member that the patch removes stays as null instead: readers treat both alike, and a patch that removes a
     * field nobody knows, or one that only the service sets, is still refused by its name.
     */
    public static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch.deepCopy();
        }
        ObjectNode result = target instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
        changes.properties()
                .forEach(change -> result.set(
                        change.getKey(),
                        change.getValue().isObject()
                                ? apply(result.path(change.getKey()), change.getValue())
                                : change.getValue().deepCopy()));
        return result;
    }
}
