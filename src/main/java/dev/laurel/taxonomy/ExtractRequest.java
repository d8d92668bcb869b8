package dev.laurel.taxonomy;

import dev.laurel.api.Body;
import dev.laurel.api.Fields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text in which skills are to be found; at most {@value SkillsResource#MAX_TEXT} characters. */
@Schema(name = "ExtractRequest", description = "A text in which skills are to be found.")
public record ExtractRequest(String text) {
    static ExtractRequest of(Body body) {
        return body.read(ExtractRequest::read);
    }

    private static @Nullable ExtractRequest read(Fields in) {
        var given = in.required("text");
        var text = given == null ? null : given.text(0, SkillsResource.MAX_TEXT, true);
        return text == null ? null : new ExtractRequest(text);
    }
}
