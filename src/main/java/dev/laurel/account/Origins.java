package dev.laurel.account;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.laurel.api.Body;
import dev.laurel.api.Fields;
import dev.laurel.api.MergePatch;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a publishable key is bound to.
 *
 * @param origins exact ones as browsers send them, 1 to {@value KeyRequest#MAX_ORIGINS}, each once
 */
@Schema(name = "Origins", description = "The exact origins of the pages that a publishable key works on.")
public record Origins(List<String> origins) {
    private static final String FIELD = "origins";

    public Origins {
        origins = List.copyOf(origins);
    }

    /** Reads a request's body. @throws dev.laurel.api.ProblemException VALIDATION_FAILED */
    static Origins of(Body body) {
        return body.read(Origins::read);
    }

    /** Applies a JSON merge patch. @throws dev.laurel.api.ProblemException VALIDATION_FAILED */
    static Origins patched(List<String> now, Body patch) {
        var current = JsonNodeFactory.instance.objectNode();
        var list = current.putArray(FIELD);
        now.forEach(list::add);
        return of(new Body(MergePatch.apply(current, patch.json())));
    }

    private static @Nullable Origins read(Fields in) {
        in.readOnly("id", "kind", "key", "prefix", "createdAt", "revokedAt", "version");
        if (in.required(FIELD) == null) {
            return null;
        }
        var origins = in.list(FIELD, KeyRequest.MAX_ORIGINS, KeyRequest::origin);
        if (in.json().get(FIELD).isEmpty()) {
            in.fault(FIELD, "origins_for_publishable", "Must name at least one origin.");
        }
        return new Origins(origins.stream().distinct().toList());
    }
}
