package dev.laurel.ranking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.laurel.match.Explanation;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A score taken apart: points and claimed are the sums of its parts, exactly.
 *
 * @param detail how much of it is written; no field of its own
 */
@Schema(name = "Explanation", description = "A score taken apart: its parts add up to points and claimed exactly.")
public record ExplanationView(
        List<RequirementPart> requirements,
        List<QualificationPart> qualifications,
        @JsonIgnore @Schema(hidden = true) Detail detail) {
    static ExplanationView of(Explanation explanation, Labels labels, Detail detail) {
        var requirements =
                new ArrayList<RequirementPart>(explanation.requirements().size());
        for (var part : explanation.requirements()) {
            requirements.add(RequirementPart.of(part, labels, detail));
        }
        return new ExplanationView(
                requirements,
                explanation.qualifications().stream().map(QualificationPart::of).toList(),
                detail);
    }
}
