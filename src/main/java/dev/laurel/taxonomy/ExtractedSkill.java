package dev.laurel.taxonomy;

import dev.laurel.skill.Skill;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A skill found in a text.
 *
 * @param spans the words it stands on, in the order of the text
 */
@Schema(name = "ExtractedSkill", description = "A skill found in a text, with the words it stands on.")
public record ExtractedSkill(Skill skill, List<Span> spans) {
    public ExtractedSkill {
        spans = List.copyOf(spans);
    }

    /**
     * Some words of the text.
     *
     * @param start first UTF-16 index in the text
     * @param end one past the last
     * @param text as written
     */
    @Schema(name = "Span", description = "Some words of a text.")
    public record Span(int start, int end, String text) {}

    /** Each skill once, in the order of first mention. */
    static List<ExtractedSkill> of(Extraction extraction) {
        var spans = new LinkedHashMap<Skill, List<Span>>();
        for (var mention : extraction.mentions()) {
            spans.computeIfAbsent(mention.skill(), key -> new ArrayList<>())
                    .add(new Span(mention.start(), mention.end(), mention.text()));
        }
        return spans.entrySet().stream()
                .map(entry -> new ExtractedSkill(entry.getKey(), entry.getValue()))
                .toList();
    }
}
